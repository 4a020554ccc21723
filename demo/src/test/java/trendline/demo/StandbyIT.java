package trendline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import trendline.demo.harness.PipelineOf;
import trendline.demo.harness.Site;
import trendline.events.ArticleTotals;
import trendline.events.PageView;
import trendline.streams.StreamsApp;

/** Two instances, each the other's standby, that take over from each other and back. */
@Timeout(400)
class StandbyIT {
  private static final Duration SOON = Duration.ofSeconds(90);
  private static final int ARTICLES = 20;

  private final Site site = Site.create();
  private final Map<String, ArticleTotals> expected = new HashMap<>();

  @TempDir Path directory;

  @Test
  void anInstanceThatWasStandbyMeanwhileCountsOnWhereTheOtherStopped() {
    StreamsApp first = start("first");
    try (StreamsApp second = start("second")) {
      awaitCounted("v1", first, second);
      first.close();
      awaitCounted("v2", second);

      // what the second one counted goes to the first, and it keeps a copy
      first = start("first");
      awaitReady(first, second);
      awaitCounted("v3", first, second);
      first.close();

      awaitCounted("v4", second);

      // views that it knows only from its time as standby are duplicates; sent before, they would
      // hide counts that it had lost by counting them again
      site.send(viewsBy("v3"));
      awaitCounted("v5", second);
    } finally {
      first.close();
    }
  }

  private StreamsApp start(String instanceId) {
    return PipelineOf.instance(
        instanceId, 1, site, directory.resolve(instanceId), Clock.systemUTC());
  }

  private static void awaitReady(StreamsApp... apps) {
    for (StreamsApp app : apps) {
      await().atMost(SOON).until(app::isReady);
    }
  }

  /** One more visitor reads every article, and each of them is counted once. */
  private void awaitCounted(String visitorId, StreamsApp... apps) {
    awaitReady(apps);
    site.send(viewsBy(visitorId));
    for (int i = 0; i < ARTICLES; i++) {
      expected.merge(
          "a" + i,
          new ArticleTotals("a" + i, 1, 0),
          (before, one) -> new ArticleTotals(before.articleId(), before.views() + 1, 0));
    }
    await().atMost(SOON).untilAsserted(() -> assertThat(site.totals()).isEqualTo(expected));
  }

  private static List<PageView> viewsBy(String visitorId) {
    List<PageView> views = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      views.add(new PageView(visitorId + ":" + i, "a" + i, visitorId, Instant.now()));
    }
    return views;
  }
}
