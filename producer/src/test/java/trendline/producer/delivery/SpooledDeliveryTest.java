package trendline.producer.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trendline.events.ArticleRemoved;
import trendline.events.Event;
import trendline.events.PageView;
import trendline.producer.spool.Spool;
import trendline.producer.spool.SpoolSettings;

class SpooledDeliveryTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final Duration SOON = Duration.ofSeconds(10);

  @TempDir Path directory;
  private final Kafka kafka = new Kafka();
  private Spool spool;
  private SpooledDelivery delivery;

  @BeforeEach
  void open() throws IOException {
    spool = new Spool(directory, new SpoolSettings(100_000, 1_000), Clock.systemUTC());
    delivery = new SpooledDelivery(kafka, spool, () -> {});
  }

  @AfterEach
  void close() throws IOException {
    delivery.close();
    spool.close();
  }

  private static Event view(int number) {
    return new PageView("e" + number, "cup", "v1", NOON);
  }

  @Test
  void whileKafkaIsThereNothingIsSpooled() {
    assertThat(delivery.deliver(view(1))).succeedsWithin(SOON);

    assertThat(kafka.keys()).containsExactly("cup");
    assertThat(spool.entries()).isZero();
    assertThat(spool.bytes()).isZero();
  }

  @Test
  void whatKafkaDoesNotTakeIsKeptAndComesInOrderOnceItDoes() {
    kafka.away = true;
    for (int i = 0; i < 50; i++) {
      assertThat(delivery.deliver(view(i))).succeedsWithin(SOON);
    }
    assertThat(delivery.deliver(new ArticleRemoved("cup"))).succeedsWithin(SOON);
    assertThat(spool.entries()).isEqualTo(51);
    assertThat(kafka.keys()).isEmpty();

    kafka.away = false;

    await().atMost(SOON).until(() -> spool.entries() == 0);
    assertThat(kafka.events())
        .containsExactlyElementsOf(IntStream.range(0, 50).mapToObj(i -> "e" + i).toList());
    assertThat(kafka.taken).last().extracting(OutgoingRecord::value).isNull();
    assertThat(delivery.drained()).isEqualTo(51);
    assertThat(delivery.deliver(view(99))).succeedsWithin(SOON);
    assertThat(kafka.events()).endsWith("e99");
  }

  @Test
  void onceTheSpoolIsFullSendersArePutOff() {
    kafka.away = true;
    CompletableFuture<Void> last = delivery.deliver(view(0));
    for (int i = 1; i < 2_000 && !last.isCompletedExceptionally(); i++) {
      last = delivery.deliver(view(i));
    }

    assertThat(last).isCompletedExceptionally();
    assertThat(spool.bytes()).isLessThanOrEqualTo(100_000);
  }

  @Test
  void whatAnEarlierRunHasLeftIsSentWithoutANewEvent() throws IOException {
    kafka.away = true;
    assertThat(delivery.deliver(view(1))).succeedsWithin(SOON);
    close();
    kafka.away = false;

    open();

    await().atMost(SOON).until(() -> kafka.events().equals(List.of("e1")));
  }

  /** Takes records, or fails at once, as a client that cannot reach its brokers does in the end. */
  private static final class Kafka implements RecordSender {
    final List<OutgoingRecord> taken = new CopyOnWriteArrayList<>();
    volatile boolean away;

    @Override
    public CompletableFuture<Void> send(OutgoingRecord outgoing) {
      if (away) {
        return CompletableFuture.failedFuture(new IllegalStateException("away"));
      }
      taken.add(outgoing);
      return CompletableFuture.completedFuture(null);
    }

    List<String> keys() {
      return taken.stream().map(each -> new String(each.key(), StandardCharsets.UTF_8)).toList();
    }

    List<String> events() {
      return taken.stream()
          .filter(each -> each.value() != null)
          .map(each -> new String(each.value(), StandardCharsets.UTF_8))
          .map(value -> value.replaceFirst(".*\"eventId\":\"(e\\d+)\".*", "$1"))
          .toList();
    }
  }
}
