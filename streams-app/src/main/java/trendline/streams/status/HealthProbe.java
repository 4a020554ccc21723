package trendline.streams.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import trendline.cli.FailedException;

/**
 * Asks programs on their operations ports how they are; knows threads' states, as Kafka does not.
 */
final class HealthProbe {
  private static final Duration ANSWER = Duration.ofSeconds(5);

  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(ANSWER).version(HttpClient.Version.HTTP_1_1).build();

  /**
   * Asks one.
   *
   * @param address host and port
   */
  Answerer ask(String address) {
    try {
      URI uri = URI.create("http://" + address + "/health/ready");
      HttpResponse<String> answer =
          http.send(HttpRequest.newBuilder(uri).timeout(ANSWER).build(), BodyHandlers.ofString());
      return new Answerer(address, answer.statusCode() == 200, words(answer.body()));
    } catch (IOException | IllegalArgumentException e) {
      String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      return new Answerer(address, false, "does not answer: " + why);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FailedException("interrupted while asking " + address, e);
    }
  }

  private String words(String body) throws IOException {
    List<String> parts = new ArrayList<>();
    for (JsonNode check : json.readTree(body).path("checks")) {
      parts.add(check.path("name").asText() + " " + check.path("detail").asText());
    }
    return String.join("; ", parts);
  }
}
