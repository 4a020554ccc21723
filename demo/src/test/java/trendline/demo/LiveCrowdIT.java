package trendline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import trendline.demo.harness.LiveCrowd;
import trendline.events.Ranking;
import trendline.events.RankingEntry;
import trendline.streams.api.PublishedLists;
import trendline.streams.api.ReadApi;
import trendline.streams.api.ReadApiSettings;

/** A thousand readers follow a list over real connections, for many of its changes. */
@Timeout(120)
class LiveCrowdIT {
  private static final Instant START = Instant.parse("2026-11-24T12:00:00Z");
  private static final int READERS = 1000;
  private static final int WARM_UP = 50;
  private static final int CHANGES = 300;

  /** So few that the answers that are kept for a while do not look like growth. */
  private static final int ROWS = 5;

  private static final long MIB = 1024 * 1024;

  private final PublishedLists lists = new PublishedLists();
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final ReadApi api =
      new ReadApi(
          new ReadApiSettings("127.0.0.1", 0, ReadApiSettings.STALE_AFTER),
          lists,
          Clock.systemUTC(),
          registry);

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void everyoneSeesEveryChangeAndNothingGrows() {
    publish(0);
    lists.caughtUp();
    int threads = ManagementFactory.getThreadMXBean().getThreadCount();

    try (LiveCrowd crowd = new LiveCrowd(api.port(), "/v1/lists/trending/events", READERS)) {
      crowd.readUntilAllSaw(id(0));
      change(crowd, 1, WARM_UP);
      long before = heapInUse();
      long begun = System.nanoTime();
      change(crowd, WARM_UP + 1, WARM_UP + CHANGES);
      Duration took = Duration.ofNanos(System.nanoTime() - begun);
      long growth = heapInUse() - before;

      System.out.printf(
          "live crowd: %d readers saw %d changes in %d ms, the heap grew by %d KiB%n",
          READERS, CHANGES, took.toMillis(), growth / 1024);
      assertThat(registry.get("trendline.live.clients").gauge().value()).isEqualTo(READERS);
      assertThat(growth).isLessThan(3 * MIB);
      // Jetty's pool may fill; what may not be is a thread for each
      assertThat(ManagementFactory.getThreadMXBean().getThreadCount() - threads).isLessThan(80);
      assertThat(left("slow")).isZero();
    }
    await()
        .untilAsserted(
            () -> {
              publish(Instant.now().toEpochMilli());
              assertThat(left("gone")).isEqualTo(READERS);
            });
    assertThat(registry.get("trendline.live.clients").gauge().value()).isZero();
  }

  @Test
  void theEndOfTheServerSendsEveryoneAwayAtOnce() {
    publish(0);
    lists.caughtUp();
    try (LiveCrowd crowd = new LiveCrowd(api.port(), "/v1/lists/trending/events", READERS)) {
      crowd.readUntilAllSaw(id(0));

      long begun = System.nanoTime();
      api.close();
      Duration took = Duration.ofNanos(System.nanoTime() - begun);
      crowd.readUntilAllEnded();

      System.out.printf("live crowd: closed %d streams in %d ms%n", READERS, took.toMillis());
      assertThat(took).isLessThan(Duration.ofSeconds(5));
      assertThat(left("ended")).isEqualTo(READERS);
    }
  }

  private void change(LiveCrowd crowd, int from, int to) {
    for (int i = from; i <= to; i++) {
      publish(i);
      crowd.readUntilAllSaw(id(i));
    }
  }

  private static String id(int change) {
    return "\nid: " + START.plusSeconds(change);
  }

  private double left(String reason) {
    return registry.get("trendline.live.clients.left").tag("reason", reason).counter().count();
  }

  private void publish(long change) {
    Instant now = START.plusSeconds(change);
    List<RankingEntry> entries = new ArrayList<>();
    for (int rank = 1; rank <= ROWS; rank++) {
      entries.add(entry(rank, change));
    }
    lists.put(new Ranking("trending", "1h", "all", "heat/1", now, now, entries));
  }

  private static RankingEntry entry(int rank, long views) {
    return new RankingEntry(
        rank,
        rank,
        "article-" + rank,
        "A title of the usual length, as newspapers have it, number " + rank,
        "/2026/11/24/article-" + rank,
        "news",
        "An author",
        "And two or three lines of text that say what the article is about. ".repeat(3),
        "/images/" + rank + ".jpg",
        START,
        5,
        views,
        views,
        rank,
        views,
        rank);
  }

  private static long heapInUse() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
