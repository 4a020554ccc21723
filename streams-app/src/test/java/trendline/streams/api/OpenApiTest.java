package trendline.streams.api;

import static org.assertj.core.api.Assertions.assertThat;
import static trendline.streams.api.RankingDraft.NOON;
import static trendline.streams.api.RankingDraft.aRanking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import trendline.events.ArticleTotals;
import trendline.events.ListDescription;
import trendline.events.Ranking;
import trendline.streams.api.live.LiveLimits;

/** The served description is true: real answers are held against it, in both directions. */
@Timeout(30)
class OpenApiTest {
  private static final String EVENTS = "/v1/lists/{list}/events";
  private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

  private final PublishedLists lists = new PublishedLists();
  private final RunningApi api = new RunningApi(lists, CLOCK, new LiveLimits(1, 1));
  private final ApiDocument document = new ApiDocument(api.json("/openapi.json"));

  OpenApiTest() {
    lists.put(
        aRanking("trending|1h|all")
            .of("a", "b", "cats", "d", "e")
            .row("unknown", null, null, 1, 0)
            .build());
    lists.put(aRanking("trending|1h|category:Наука").until(null).of("a").build());
    lists.put(aRanking("popular|24h|all").build());
    lists.describe("trending", new ListDescription("a formula", Map.of("size", 100, "x", "y")));
    lists.put(new ArticleTotals("budget-2031", 453, 7));
  }

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void everyRouteOfTheApiIsDescribedAndNothingElse() {
    ReadApiSettings settings = new ReadApiSettings("127.0.0.1", 0, ReadApiSettings.STALE_AFTER);
    List<String> routes =
        ReadApi.described(settings, lists, CLOCK).stream()
            .flatMap(route -> route.paths().stream())
            .toList();

    assertThat(document.paths()).containsExactlyInAnyOrderElementsOf(routes);
  }

  @Test
  void everyOperationAnswersItsOwnExampleAsDescribed() {
    lists.caughtUp();

    assertThat(document.paths())
        .filteredOn(path -> !path.equals(EVENTS))
        .allSatisfy(
            path -> {
              HttpResponse<String> answer = api.get(document.example(path));
              assertThat(answer.statusCode()).isEqualTo(200);
              assertThat(document.complaints(path, answer)).isEmpty();
            });
  }

  @Test
  void theExampleOfAListIsAPartWithRowsAndLinks() {
    lists.caughtUp();

    JsonNode answer = api.json(document.example("/v1/lists/{list}"));

    assertThat(answer.at("/data")).hasSize(2);
    assertThat(answer.at("/links/next").isTextual()).isTrue();
    assertThat(answer.at("/links/prev").isTextual()).isTrue();
  }

  @Test
  void anEventHoldsWhatAGetAnswers() throws IOException {
    lists.caughtUp();
    try (EventStream events = new EventStream(api.port(), document.example(EVENTS))) {
      assertThat(events.headers().firstValue("Content-Type")).contains("text/event-stream");
      events.next();

      Map<String, String> event = events.next();

      assertThat(event).containsKeys("event", "id");
      assertThat(
              document.complaints(
                  "#/components/schemas/ListAnswer", event.getOrDefault("data", "")))
          .isEmpty();
      HttpResponse<String> refused = api.get(document.example(EVENTS));
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(document.complaints(EVENTS, refused)).isEmpty();
    }
  }

  @Test
  void theParametersOfTheDocumentAreThoseOfTheServer() {
    lists.caughtUp();

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
    lists.caughtUp();
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
  void whatIsNotReadyIsDescribedToo() {
    assertThat(document.paths())
        .filteredOn(path -> path.startsWith("/v1/"))
        .allSatisfy(
            path -> {
              HttpResponse<String> answer = api.get(document.example(path));
              assertThat(answer.statusCode()).isEqualTo(503);
              assertThat(document.complaints(path, answer)).isEmpty();
            });
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

  @Test
  void anAnswerThatLacksWhatIsDescribedIsComplainedOf() {
    assertThat(document.complaints("#/components/schemas/Totals", "{\"articleId\":\"a\"}"))
        .isNotEmpty();
    assertThat(
            document.complaints(
                "#/components/schemas/Totals",
                "{\"articleId\":\"a\",\"views\":1,\"comments\":0,\"more\":1}"))
        .isNotEmpty();
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
