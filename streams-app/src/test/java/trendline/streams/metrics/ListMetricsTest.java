package trendline.streams.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static trendline.streams.api.RankingDraft.NOON;
import static trendline.streams.api.RankingDraft.aRanking;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import trendline.events.RankingKey;

class ListMetricsTest {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT).throwExceptionOnRegistrationFailure();
  private final ListMetrics metrics =
      new ListMetrics(registry, Clock.fixed(NOON.plusSeconds(30), ZoneOffset.UTC));

  @Test
  void aListsFirstRowsHaveScoreViewsAndComments() {
    metrics.published(aRanking("trending|1h|all").row("a", "Title A", "news", 100, 3).build());

    assertThat(lines("trendline_list_"))
        .containsExactlyInAnyOrder(
            "trendline_list_entry_score{article=\"a\",list=\"trending\",rank=\"1\",title=\"Title A\",window=\"1h\"} 90.0",
            "trendline_list_entry_views{article=\"a\",list=\"trending\",rank=\"1\",title=\"Title A\",window=\"1h\"} 100.0",
            "trendline_list_entry_comments{article=\"a\",list=\"trending\",rank=\"1\",title=\"Title A\",window=\"1h\"} 3.0",
            "trendline_list_age_seconds{list=\"trending\",window=\"1h\"} 30.0",
            "trendline_list_size{list=\"trending\",window=\"1h\"} 1.0");
  }

  @Test
  void onlyTheFirstTenOfTheWholeSiteAreShown() {
    String[] twelve = IntStream.rangeClosed(1, 12).mapToObj(i -> "a" + i).toArray(String[]::new);
    metrics.published(aRanking("trending|1h|all").of(twelve).build());
    metrics.published(aRanking("trending|1h|category:tech").of("t").build());

    assertThat(lines("trendline_list_entry_score")).hasSize(10);
    assertThat(lines("trendline_list_size")).hasSize(1).first().asString().endsWith(" 12.0");
  }

  @Test
  void newNumbersShowOnTheSameRows() {
    metrics.published(aRanking("trending|1h|all").row("a", "A", "news", 100, 3).build());

    metrics.published(aRanking("trending|1h|all").row("a", "A", "news", 200, 4).build());

    assertThat(lines("trendline_list_entry_views")).singleElement().asString().endsWith(" 200.0");
  }

  @Test
  void anArticleThatDroppedOutIsShownNoLonger() {
    metrics.published(aRanking("trending|1h|all").of("a", "b").build());

    metrics.published(aRanking("trending|1h|all").of("b").build());

    assertThat(lines("trendline_list_entry_score"))
        .singleElement()
        .asString()
        .contains("article=\"b\"", "rank=\"1\"");
  }

  @Test
  void aListThatIsNoLongerPublishedLeavesNothingBehind() {
    metrics.published(aRanking("trending|1h|all").of("a").build());

    metrics.removed(new RankingKey("trending", "1h", RankingKey.ALL));

    assertThat(lines("trendline_list_")).isEmpty();
  }

  @Test
  void anUnknownTitleIsEmptyAndALongOneIsCut() {
    metrics.published(
        aRanking("trending|1h|all")
            .row("unknown", null, null, 2, 0)
            .row("long", "😀".repeat(121), null, 1, 0)
            .build());

    assertThat(lines("trendline_list_entry_score"))
        .anyMatch(line -> line.contains("title=\"\""))
        .anyMatch(line -> line.contains("title=\"" + "😀".repeat(119) + "…\""));
  }

  @Test
  void theDelayIsTakenWhenAListHasNews() {
    metrics.published(aRanking("trending|1h|all").until(NOON.minusSeconds(5)).build());
    metrics.published(aRanking("trending|1h|all").until(NOON.plusSeconds(28)).build());
    metrics.published(aRanking("trending|1h|all").until(NOON.plusSeconds(28)).build());

    assertThat(lines("trendline_event_to_list_seconds"))
        .contains(
            "trendline_event_to_list_seconds_count 1",
            "trendline_event_to_list_seconds_sum 2.0",
            "trendline_event_to_list_seconds_bucket{le=\"1.0\"} 0",
            "trendline_event_to_list_seconds_bucket{le=\"2.0\"} 1");
  }

  @Test
  void replayedHistoryIsNoDelayAndAnEventAheadOfTheClockIsNone() {
    metrics.published(aRanking("trending|1h|all").until(NOON.minus(Duration.ofDays(2))).build());
    metrics.published(aRanking("trending|1h|all").until(NOON.minus(Duration.ofDays(1))).build());
    metrics.published(aRanking("trending|1h|all").until(NOON.plusSeconds(90)).build());

    assertThat(lines("trendline_event_to_list_seconds"))
        .contains(
            "trendline_event_to_list_seconds_count 1", "trendline_event_to_list_seconds_sum 0.0");
  }

  private List<String> lines(String prefix) {
    return registry.scrape().lines().filter(line -> line.startsWith(prefix)).toList();
  }
}
