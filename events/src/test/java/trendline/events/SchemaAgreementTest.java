package trendline.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds the schemas to the code: what one takes, the other takes. */
class SchemaAgreementTest {
  private final EventDecoder decoder = new EventDecoder();
  private final EventLines lines = new EventLines();
  private final ReportedViews reports = new ReportedViews();
  private final Schemas schemas = new Schemas();

  @ParameterizedTest
  @EnumSource(EventType.class)
  void everyFieldTakesTheSameValuesInSchemaAndCode(EventType type) {
    List<JsonDraft> drafts = draftsOfOneChange(() -> JsonDraft.full(type));

    List<String> disagreements =
        drafts.stream().filter(draft -> !agree(type, draft)).map(JsonDraft::json).toList();

    assertThat(drafts).hasSizeGreaterThan(400);
    assertThat(disagreements).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(EventType.class)
  void aLineOfAFileTakesTheSameValuesInSchemaAndCode(EventType type) {
    List<JsonDraft> drafts = draftsOfOneChange(() -> JsonDraft.full(type));
    drafts.forEach(draft -> draft.with("type", "\"" + type.label() + "\""));

    List<String> disagreements =
        drafts.stream().filter(draft -> !agreeOnLine(draft)).map(JsonDraft::json).toList();

    assertThat(disagreements).isEmpty();
  }

  @Test
  void aReportedViewTakesTheSameValuesInSchemaAndCode() {
    List<JsonDraft> drafts = draftsOfOneChange(JsonDraft::reportedView);

    List<String> disagreements =
        drafts.stream()
            .filter(
                draft ->
                    schemas.complaints("reported-view", draft.json()).isEmpty() != isReport(draft))
            .map(JsonDraft::json)
            .toList();

    assertThat(drafts.stream().filter(this::isReport).count())
        .isBetween(100L, drafts.size() - 100L);
    assertThat(disagreements).isEmpty();
  }

  @Test
  void aLineNeedsAKnownType() {
    List<String> wrong = List.of("null", "1", "\"\"", "\"PAGE_VIEW\"", "\"ranking\"", "{}");

    List<JsonDraft> drafts =
        wrong.stream().map(type -> JsonDraft.full(EventType.PAGE_VIEW).with("type", type)).toList();

    assertThat(drafts).allMatch(this::agreeOnLine).noneMatch(draft -> accepted(draft));
    assertThat(agreeOnLine(JsonDraft.full(EventType.COMMENT))).isTrue();
  }

  @Test
  void bothTakeSomeAndRefuseSome() {
    List<JsonDraft> drafts = draftsOfOneChange(() -> JsonDraft.full(EventType.ARTICLE));

    long accepted =
        drafts.stream().filter(draft -> decodes(EventType.ARTICLE, draft.json())).count();

    assertThat(accepted).isBetween(100L, drafts.size() - 100L);
  }

  /** Each field left out, each field with each value, and a field of which nobody knows. */
  private static List<JsonDraft> draftsOfOneChange(Supplier<JsonDraft> full) {
    List<JsonDraft> drafts = new ArrayList<>();
    for (String field : full.get().names()) {
      drafts.add(full.get().without(field));
      for (String value : FieldValues.all()) {
        drafts.add(full.get().with(field, value));
      }
    }
    for (String value : FieldValues.all()) {
      drafts.add(full.get().with("unknown", value));
    }
    return drafts;
  }

  private boolean agree(EventType type, JsonDraft draft) {
    boolean bySchema = schemas.complaints(Schemas.of(type), draft.json()).isEmpty();
    return bySchema == decodes(type, draft.json());
  }

  private boolean isReport(JsonDraft draft) {
    try {
      reports.read(draft.bytes());
      return true;
    } catch (InvalidFieldException e) {
      return false;
    }
  }

  private boolean agreeOnLine(JsonDraft draft) {
    return schemas.complaints("event-line", draft.json()).isEmpty() == accepted(draft);
  }

  private boolean accepted(JsonDraft draft) {
    return lines.decode(draft.bytes()) instanceof Decoded.Accepted;
  }

  private boolean decodes(EventType type, String json) {
    return decoder.decode(type, json.getBytes(StandardCharsets.UTF_8)) instanceof Decoded.Accepted;
  }
}
