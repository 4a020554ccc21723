package trendline.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The schemas as documents: complete, and explained. */
class SchemaDocumentsTest {
  private static final List<String> NAMES = Schemas.NAMES;

  @ParameterizedTest
  @FieldSource("NAMES")
  void aSchemaHasItsOwnNameAndSaysWhatItDescribes(String name) {
    JsonNode schema = parsed(name);

    assertThat(schema.path("$id").asText()).isEqualTo("urn:trendline:" + name);
    assertThat(schema.path("$schema").asText())
        .isEqualTo("https://json-schema.org/draft/2020-12/schema");
    assertThat(schema.path("title").asText()).isNotBlank();
    assertThat(schema.path("description").asText()).isNotBlank();
  }

  @ParameterizedTest
  @FieldSource("NAMES")
  void everyFieldIsExplained(String name) {
    List<String> unexplained = new ArrayList<>();

    for (JsonNode properties : parsed(name).findValues("properties")) {
      properties
          .properties()
          .forEach(
              field -> {
                if (field.getValue().path("description").asText().isBlank()) {
                  unexplained.add(field.getKey());
                }
              });
    }

    assertThat(unexplained).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("NAMES")
  void unknownFieldsAreAllowed(String name) {
    JsonNode schema = parsed(name);

    assertThat(schema.findValues("additionalProperties")).isEmpty();
    assertThat(schema.findValues("unevaluatedProperties")).isEmpty();
  }

  @Test
  void aSchemaHasTheFieldsOfItsRecord() {
    assertThat(fields(parsed("page-view"))).isEqualTo(components(PageView.class));
    assertThat(fields(parsed("comment"))).isEqualTo(components(Comment.class));
    assertThat(fields(parsed("article"))).isEqualTo(components(Article.class));
    assertThat(fields(parsed("article-totals"))).isEqualTo(components(ArticleTotals.class));
    assertThat(fields(parsed("reported-view"))).isEqualTo(components(ReportedView.class));
    assertThat(fields(parsed("ranking"))).isEqualTo(components(Ranking.class));
    assertThat(fields(parsed("ranking").at("/$defs/entry")))
        .isEqualTo(components(RankingEntry.class));
  }

  @Test
  void whatTrendlinePublishesHasEveryField() {
    assertThat(required(parsed("ranking"))).isEqualTo(components(Ranking.class));
    assertThat(required(parsed("ranking").at("/$defs/entry")))
        .isEqualTo(components(RankingEntry.class));
    assertThat(required(parsed("article-totals"))).isEqualTo(components(ArticleTotals.class));
  }

  @Test
  void oneRuleReadsTheSameInEverySchema() {
    for (String rule : List.of("id", "instant", "text", "link")) {
      List<JsonNode> readings =
          NAMES.stream()
              .map(name -> parsed(name).at("/$defs/" + rule))
              .filter(node -> !node.isMissingNode())
              .distinct()
              .toList();

      assertThat(readings).as(rule).hasSize(1);
    }
  }

  private static List<String> fields(JsonNode schema) {
    List<String> names = new ArrayList<>();
    schema.path("properties").fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static List<String> required(JsonNode schema) {
    List<String> names = new ArrayList<>();
    schema.path("required").forEach(name -> names.add(name.asText()));
    return names;
  }

  private static List<String> components(Class<? extends Record> type) {
    return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
  }

  private static JsonNode parsed(String name) {
    try {
      return new ObjectMapper().readTree(Schemas.text(name));
    } catch (JsonProcessingException e) {
      throw new AssertionError(name, e);
    }
  }
}
