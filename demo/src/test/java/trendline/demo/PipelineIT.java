package trendline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import trendline.demo.harness.PipelineOf;
import trendline.demo.harness.Site;
import trendline.events.Article;
import trendline.events.ArticleStatus;
import trendline.events.ArticleTotals;
import trendline.events.Comment;
import trendline.events.CommentState;
import trendline.events.PageView;
import trendline.events.RankingEntry;
import trendline.events.RankingKey;
import trendline.streams.StreamsApp;

/** Events in, totals and lists out, through a broker. */
@Timeout(180)
@Tag("both-brokers")
class PipelineIT {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final RankingKey POPULAR = RankingKey.parse("popular|24h|all");

  @TempDir Path stateDir;

  @Test
  void whatReadersDidComesOutAsTotalsAndAsAList() {
    Site site = Site.create();
    Instant now = Instant.now();
    try (StreamsApp app = PipelineOf.site(site, stateDir, Clock.systemUTC())) {
      await().atMost(SOON).until(app::isReady);

      site.send(
          List.of(
              article("budget-2031", "The budget"),
              new PageView("e1", "budget-2031", "v1", now),
              new PageView("e2", "budget-2031", "v1", now.plusSeconds(1)),
              new PageView("e3", "budget-2031", "v2", now),
              new Comment("c1", "budget-2031", "v1", CommentState.VISIBLE, 1, now)));

      await()
          .atMost(SOON)
          .untilAsserted(
              () ->
                  assertThat(site.totals())
                      .isEqualTo(Map.of("budget-2031", new ArticleTotals("budget-2031", 2, 1))));
      await()
          .atMost(SOON)
          .untilAsserted(
              () ->
                  assertThat(site.rankings().get(POPULAR))
                      .isNotNull()
                      .satisfies(
                          ranking ->
                              assertThat(ranking.entries())
                                  .extracting(RankingEntry::title, RankingEntry::windowViews)
                                  .containsExactly(tuple("The budget", 2L))));
    }
  }

  private static Article article(String id, String title) {
    return new Article(id, title, null, null, null, null, null, null, null, ArticleStatus.LISTED);
  }
}
