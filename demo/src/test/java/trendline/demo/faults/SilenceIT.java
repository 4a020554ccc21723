package trendline.demo.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import trendline.demo.harness.Python;
import trendline.demo.harness.Site;
import trendline.events.Article;
import trendline.events.ArticleStatus;
import trendline.events.PageView;
import trendline.events.Ranking;
import trendline.events.RankingKey;

/** Partitions without traffic, and then none at all: the clock on the wall goes on. */
@Timeout(300)
class SilenceIT {
  private static final RankingKey LAST_HOUR = RankingKey.parse("trending|1h|all");
  private static final RankingKey LAST_DAY = RankingKey.parse("popular|24h|all");
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final Duration A_MINUTE_AND_MORE = Duration.ofSeconds(100);
  private static final Duration ENOUGH_TO_BE_SEEN = Duration.ofSeconds(20);
  private static final int EVENTS = 1_000;

  private final Site site = Site.create();

  @TempDir Path directory;

  @BeforeEach
  void needsPython() {
    Python.assumeInstalled();
  }

  @Test
  void listsAgeAndStayFreshWithOneBusyPartitionAndThenWithNone() throws Exception {
    long seed = new Random().nextLong();
    System.out.printf("silence: seed %d%n", seed);
    OnePartition traffic = new OnePartition(new RandomTraffic(seed, site.topics()), "a0", 4);
    try (SiteUnderLoad running = new SiteUnderLoad(site, site, directory, traffic)) {
      await().atMost(SOON).until(() -> running.load().acknowledged().size() > EVENTS);
      running.check("one-busy-partition", 1, Duration.ZERO);

      Instant silence = Instant.now();
      Instant leaves =
          silence.plus(ENOUGH_TO_BE_SEEN).truncatedTo(ChronoUnit.MINUTES).plusSeconds(60);
      String fading = elsewhere(traffic);
      sendReadAt(fading, leaves.minus(1, ChronoUnit.HOURS));
      await().atMost(ENOUGH_TO_BE_SEEN).until(() -> lists(LAST_HOUR, fading));

      await().atMost(A_MINUTE_AND_MORE).until(() -> !lists(LAST_HOUR, fading));
      Duration late = Duration.between(leaves, Instant.now());
      await()
          .atMost(A_MINUTE_AND_MORE)
          .untilAsserted(
              () ->
                  assertThat(site.rankings().values())
                      .allSatisfy(each -> assertThat(each.generatedAt()).isAfter(silence)));
      assertThat(lists(LAST_DAY, fading)).isTrue();
      running.check("silence", 1, late);
    }
  }

  private static String elsewhere(OnePartition traffic) {
    return Stream.iterate(0, i -> i + 1)
        .map(i -> "fading" + i)
        .filter(id -> !traffic.holds(id))
        .findFirst()
        .orElseThrow();
  }

  private void sendReadAt(String article, Instant at) {
    site.send(
        List.of(
            new Article(
                article, "Fading", null, null, null, null, null, null, null, ArticleStatus.LISTED),
            new PageView(article, article, "reader", at)));
  }

  private boolean lists(RankingKey list, String article) {
    return Optional.ofNullable(site.rankings().get(list)).map(Ranking::entries).stream()
        .flatMap(List::stream)
        .anyMatch(each -> each.articleId().equals(article));
  }
}
