package trendline.streams.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static trendline.streams.api.RankingDraft.NOON;
import static trendline.streams.api.RankingDraft.aRanking;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import trendline.events.RankingKey;

class CategoryMetricsTest {
  private static final String TECH = "popular|24h|category:tech";

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT).throwExceptionOnRegistrationFailure();
  private final ListMetrics metrics = new ListMetrics(registry, Clock.fixed(NOON, ZoneOffset.UTC));

  @Test
  void aCategoryHasTheSumsOfItsList() {
    metrics.published(
        aRanking(TECH).row("a", "A", "tech", 100, 3).row("b", "B", "tech", 20, 1).build());

    assertThat(lines())
        .containsExactlyInAnyOrder(
            "trendline_category_views{category=\"tech\",list=\"popular\",window=\"24h\"} 120.0",
            "trendline_category_comments{category=\"tech\",list=\"popular\",window=\"24h\"} 4.0");
  }

  @Test
  void itsNumbersFollowTheList() {
    metrics.published(aRanking(TECH).row("a", "A", "tech", 100, 3).build());

    metrics.published(aRanking(TECH).row("a", "A", "tech", 101, 2).build());

    assertThat(lines()).anyMatch(line -> line.endsWith(" 101.0"));
    assertThat(lines()).anyMatch(line -> line.endsWith(" 2.0"));
  }

  @Test
  void onlyTheTenWithMostViewsAreShown() {
    for (int views = 1; views <= 12; views++) {
      metrics.published(
          aRanking("popular|24h|category:c" + views).row("a", "A", "c", views, 0).build());
    }

    assertThat(lines())
        .hasSize(20)
        .noneMatch(line -> line.contains("\"c1\"") || line.contains("\"c2\""));
  }

  @Test
  void aCategoryThatIsNoLongerPublishedIsGone() {
    metrics.published(aRanking(TECH).row("a", "A", "tech", 100, 3).build());

    metrics.removed(new RankingKey("popular", "24h", RankingKey.categoryScope("tech")));

    assertThat(lines()).isEmpty();
  }

  private List<String> lines() {
    return registry
        .scrape()
        .lines()
        .filter(line -> line.startsWith("trendline_category_"))
        .toList();
  }
}
