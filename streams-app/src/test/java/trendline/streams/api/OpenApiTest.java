package trendline.streams.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import trendline.events.Ranking;

/** The served description names what the server takes: routes, parameters, bounds, fields. */
@Timeout(30)
class OpenApiTest {
  private final DescribedApi described = new DescribedApi();
  private final RunningApi api = described.api();
  private final ApiDocument document = described.document();

  @AfterEach
  void close() {
    described.close();
  }

  @Test
  void everyRouteOfTheApiIsDescribedAndNothingElse() {
    ReadApiSettings settings = new ReadApiSettings("127.0.0.1", 0, ReadApiSettings.STALE_AFTER);
    List<String> routes =
        ReadApi.described(settings, described.lists(), DescribedApi.CLOCK).stream()
            .flatMap(route -> route.paths().stream())
            .toList();

    assertThat(document.paths()).containsExactlyInAnyOrderElementsOf(routes);
  }

  @Test
  void theParametersOfTheDocumentAreThoseOfTheServer() {
    described.lists().caughtUp();

    assertThat(document.paths())
        .allSatisfy(
            path -> {
              String address = document.example(path);
              HttpResponse<String> answer =
                  api.get(address + (address.contains("?") ? "&" : "?") + "nonsense=1");
              assertThat(answer.statusCode()).isEqualTo(400);
              assertThat(document.complaints(path, answer)).isEmpty();
              assertThat(texts(api.json(answer).at("/allowed")))
                  .containsExactlyInAnyOrderElementsOf(queryParameters(path));
            });
  }

  @Test
  void theBoundsOfTheDocumentAreThoseOfTheServer() {
    described.lists().caughtUp();
    JsonNode limit =
        document.parameters("/v1/lists/{list}").stream()
            .filter(parameter -> parameter.get("name").asText().equals("limit"))
            .findFirst()
            .orElseThrow()
            .get("schema");
    int least = limit.get("minimum").asInt();
    int most = limit.get("maximum").asInt();

    assertThat(status("?limit=" + least)).isEqualTo(200);
    assertThat(status("?limit=" + most)).isEqualTo(200);
    assertThat(status("?limit=" + (least - 1))).isEqualTo(400);
    assertThat(status("?limit=" + (most + 1))).isEqualTo(400);
    assertThat(document.complaints("/v1/lists/{list}", api.get("/v1/lists/none"))).isEmpty();
  }

  @Test
  void anEntryHasTheFieldsOfOneThatIsPublished() throws IOException {
    JsonNode published;
    try (InputStream schema = Ranking.class.getResourceAsStream("ranking.schema.json")) {
      published = new JsonMapper().readTree(schema).at("/$defs/entry/properties");
    }
    JsonNode described = api.json("/openapi.json").at("/components/schemas/Entry/properties");

    assertThat(described.fieldNames())
        .toIterable()
        .isNotEmpty()
        .containsExactlyElementsOf(() -> published.fieldNames());
  }

  private int status(String query) {
    return api.get("/v1/lists/trending" + query).statusCode();
  }

  private List<String> queryParameters(String path) {
    return document.parameters(path).stream()
        .filter(parameter -> parameter.get("in").asText().equals("query"))
        .map(parameter -> parameter.get("name").asText())
        .toList();
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }
}
