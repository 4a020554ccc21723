package trendline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import trendline.demo.harness.CommittedRecords;
import trendline.demo.harness.PipelineOf;
import trendline.demo.harness.Site;
import trendline.events.ListsCodec;
import trendline.events.PageView;
import trendline.events.Ranking;
import trendline.events.RankingEntry;
import trendline.streams.StreamsApp;

/** What readers see of a pipeline that comes late to its events. */
@Timeout(180)
@Tag("both-brokers")
class CatchUpIT {
  private static final Duration SOON = Duration.ofSeconds(90);
  private static final String POPULAR = "popular|24h|all";
  private static final int ARTICLES = 40;
  private static final int VISITORS = 1_500;

  private final Site site = Site.create();

  @TempDir Path stateDir;

  @Test
  void noListShowsAPartOfWhatLayThereAtTheStart() {
    site.send(viewsOfEachArticleBy(0, VISITORS));
    try (StreamsApp first = start()) {
      awaitPublished(VISITORS, first);
    }
    site.send(viewsOfEachArticleBy(VISITORS, 2 * VISITORS));
    try (StreamsApp second = start()) {
      awaitPublished(2 * VISITORS, second);
    }

    assertThat(published())
        .allSatisfy(
            ranking ->
                assertThat(ranking.entries())
                    .hasSize(ARTICLES)
                    .extracting(RankingEntry::windowViews)
                    .containsOnly(ranking.entries().get(0).windowViews()));
    assertThat(published())
        .extracting(ranking -> ranking.entries().get(0).windowViews())
        .containsOnly((long) VISITORS, 2L * VISITORS);
  }

  private StreamsApp start() {
    return PipelineOf.site(site, stateDir, Clock.systemUTC(), "--list-unknown");
  }

  private void awaitPublished(int views, StreamsApp app) {
    await().atMost(SOON).until(app::isReady);
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(published())
                    .isNotEmpty()
                    .last()
                    .satisfies(
                        ranking ->
                            assertThat(ranking.entries().get(0).windowViews()).isEqualTo(views)));
  }

  /** All that was ever published of one list, oldest first. */
  private List<Ranking> published() {
    ListsCodec codec = new ListsCodec();
    return new CommittedRecords(site.kafka())
        .of(site.topics().rankings().name()).stream()
            .filter(each -> new String(each.key(), StandardCharsets.UTF_8).equals(POPULAR))
            .map(each -> codec.ranking(each.value()))
            .toList();
  }

  private static List<PageView> viewsOfEachArticleBy(int firstVisitor, int end) {
    List<PageView> views = new ArrayList<>();
    Instant now = Instant.now();
    for (int visitor = firstVisitor; visitor < end; visitor++) {
      for (int article = 0; article < ARTICLES; article++) {
        views.add(new PageView("e" + visitor + "-" + article, "a" + article, "v" + visitor, now));
      }
    }
    return views;
  }
}
