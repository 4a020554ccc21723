package trendline.streams.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The served description is true: real answers of every operation are held against it. */
@Timeout(30)
class OpenApiAnswersTest {
  private static final String EVENTS = "/v1/lists/{list}/events";

  private final DescribedApi described = new DescribedApi();
  private final RunningApi api = described.api();
  private final ApiDocument document = described.document();

  @AfterEach
  void close() {
    described.close();
  }

  @Test
  void everyOperationAnswersItsOwnExampleAsDescribed() {
    described.lists().caughtUp();

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
    described.lists().caughtUp();

    JsonNode answer = api.json(document.example("/v1/lists/{list}"));

    assertThat(answer.at("/data")).hasSize(2);
    assertThat(answer.at("/links/next").isTextual()).isTrue();
    assertThat(answer.at("/links/prev").isTextual()).isTrue();
  }

  @Test
  void anEventHoldsWhatAGetAnswers() throws IOException {
    described.lists().caughtUp();
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
  void anAnswerThatLacksWhatIsDescribedIsComplainedOf() {
    assertThat(document.complaints("#/components/schemas/Totals", "{\"articleId\":\"a\"}"))
        .isNotEmpty();
    assertThat(
            document.complaints(
                "#/components/schemas/Totals",
                "{\"articleId\":\"a\",\"views\":1,\"comments\":0,\"more\":1}"))
        .isNotEmpty();
  }
}
