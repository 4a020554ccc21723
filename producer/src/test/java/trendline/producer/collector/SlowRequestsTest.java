package trendline.producer.collector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** With short deadlines; {@code SlowHttpIT} waits for those that are in force. */
class SlowRequestsTest {
  private static final Duration DEADLINE = Duration.ofMillis(500);
  private static final Duration SOON = Duration.ofSeconds(15);

  private final RunningCollector collector =
      new RunningCollector(
          new RunningCollector.Rules()
              .with(rules -> rules.patience = new Patience(DEADLINE, DEADLINE)));

  @AfterEach
  void close() {
    collector.close();
  }

  @Test
  void whoIsSlowIsCutOffWhileOthersAreServed() throws Exception {
    try (SlowClient header = new SlowClient(collector.port());
        SlowClient body = new SlowClient(collector.port());
        SlowClient silent = new SlowClient(collector.port())) {
      header.write("POST /v1/page-views HTTP/1.1\r\nHost: localhost\r\n");
      body.write(
          String.join(
              "\r\n",
              "POST /v1/page-views HTTP/1.1",
              "Host: localhost",
              "Content-Type: application/json",
              "Content-Length: 1000",
              "",
              "{"));
      CompletableFuture<String> headerEnd = end(header);
      CompletableFuture<String> bodyEnd = end(body);
      CompletableFuture<String> silentEnd = end(silent);

      await()
          .atMost(SOON)
          .pollInterval(DEADLINE.dividedBy(10))
          .until(
              () -> {
                trickle(header, "X-Slow: 1\r\n");
                trickle(body, " ");
                assertThat(collector.postView("{\"articleId\":\"cup\"}").statusCode())
                    .isEqualTo(202);
                return headerEnd.isDone() && bodyEnd.isDone() && silentEnd.isDone();
              });

      assertThat(bodyEnd.join()).startsWith("HTTP/1.1 408").contains("Connection: close");
      assertThat(headerEnd.join()).isEmpty();
      assertThat(silentEnd.join()).isEmpty();
    }
  }

  private static CompletableFuture<String> end(SlowClient client) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return client.readToEnd();
          } catch (IOException e) {
            return e.getMessage() != null && e.getMessage().contains("reset") ? "" : e.toString();
          }
        });
  }

  /** As long as somebody listens. */
  private static void trickle(SlowClient client, String text) {
    try {
      client.write(text);
    } catch (IOException e) {
      assertThat(e).hasMessageFindingMatch("(?i)broken pipe|reset|closed");
    }
  }
}
