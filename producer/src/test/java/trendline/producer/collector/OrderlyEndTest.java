package trendline.producer.collector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class OrderlyEndTest {
  @Test
  void whoWasLetInIsAnsweredBeforeThePortIsGone() {
    RunningCollector collector = new RunningCollector();
    CompletableFuture<Void> safe = collector.taken.holdBack();
    CompletableFuture<HttpResponse<String>> answer =
        CompletableFuture.supplyAsync(() -> collector.postView("{\"articleId\":\"cup\"}"));
    await().until(() -> collector.taken.events().size() == 1);

    CompletableFuture<Void> end = CompletableFuture.runAsync(collector::close);
    // longer than Jetty lets idle connections live once it ends
    await().pollDelay(Duration.ofMillis(600)).until(() -> !end.isDone() && !answer.isDone());
    safe.complete(null);

    assertThat(answer).succeedsWithin(Duration.ofSeconds(5));
    assertThat(answer.join().statusCode()).isEqualTo(202);
    assertThat(end).succeedsWithin(Duration.ofSeconds(10));
  }
}
