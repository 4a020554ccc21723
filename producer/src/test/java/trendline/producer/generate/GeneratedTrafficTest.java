package trendline.producer.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import trendline.events.Event;
import trendline.producer.EventSink;
import trendline.producer.RecordingPublisher;

class GeneratedTrafficTest {
  private static final Instant START = Instant.parse("2031-05-01T12:00:00Z");

  private final RecordingPublisher kafka = new RecordingPublisher();
  private final SyntheticSite site = new SyntheticSite(1, 60, Language.BOTH, START);
  private final int history = new SyntheticSite(1, 60, Language.BOTH, START).history().size();

  @Test
  @Timeout(20)
  void afterTheHistoryEventsComeAtTheRate() {
    // each look at the clock finds it a tenth of a second later; after the 12th the run is closed
    Ticking clock = new Ticking(12);
    GeneratedTraffic traffic = new GeneratedTraffic(site, kafka, 50, true, clock);
    clock.atTheEnd = traffic::close;

    traffic.run();

    assertThat(kafka.events()).hasSize(history + 11 * 5 - 5);
    assertThat(traffic.sent().values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(kafka.events().size());
  }

  @Test
  @Timeout(20)
  void closingEndsTheHistoryToo() {
    GeneratedTraffic[] traffic = new GeneratedTraffic[1];
    EventSink closing =
        new EventSink() {
          @Override
          public void publish(Event event) {
            kafka.publish(event);
            traffic[0].close();
          }

          @Override
          public void flush() {}

          @Override
          public long dropped() {
            return 0;
          }
        };
    traffic[0] = new GeneratedTraffic(site, closing, 50, true, Clock.systemUTC());

    traffic[0].run();

    assertThat(kafka.events()).hasSize(1);
  }

  @Test
  void aRateIsMoreThanNothing() {
    assertThatThrownBy(() -> new GeneratedTraffic(site, kafka, 0, true, Clock.systemUTC()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("rate: must be more than 0");
  }

  private static final class Ticking extends Clock {
    private final AtomicInteger looks = new AtomicInteger();
    private final int last;
    private Runnable atTheEnd = () -> {};

    Ticking(int last) {
      this.last = last;
    }

    @Override
    public Instant instant() {
      int look = looks.incrementAndGet();
      if (look == last) {
        atTheEnd.run();
      }
      return START.plusMillis(100L * look);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
