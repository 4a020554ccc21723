package trendline.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import trendline.events.PageView;

class ExpectedTest {
  private static final Views VIEWS =
      new Views(new Workload(7, 1_000, 9_000, 100, 20, 3, Instant.parse("2026-11-24T12:30:00Z")));
  private static final Expected EXPECTED = Expected.of(VIEWS);

  @Test
  void everyViewIsThere() {
    assertThat(EXPECTED.all().sum()).isEqualTo(10_000);
    assertThat(EXPECTED.warmUpAll().sum()).isEqualTo(1_000);
  }

  @Test
  void withinTenMinutesEachVisitorCountsOnceForEachArticle() {
    Set<String> pairs = new HashSet<>();
    Map<String, Long> once = new HashMap<>();
    VIEWS.forEach(
        (number, article, visitor, occurredAt) -> {
          PageView view = VIEWS.view(number, article, visitor, occurredAt);
          if (pairs.add(view.articleId() + " " + view.visitorId())) {
            once.merge(view.articleId(), 1L, Long::sum);
          }
        });

    assertThat(EXPECTED.once().differences(once)).isEmpty();
  }

  @Test
  void aWrongCountIsToldWithItsArticle() {
    String read = EXPECTED.all().top(1).get(0).articleId();

    assertThat(EXPECTED.all().differences(Map.of()))
        .hasSize(3)
        .first()
        .asString()
        .contains(" has 0 views instead of ");
    assertThat(EXPECTED.all().differences(Map.of(read, 1L))).isNotEmpty();
  }

  @Test
  void viewsOfArticlesThatDoNotExistAreTold() {
    Map<String, Long> counted = new HashMap<>();
    EXPECTED.all().top(1_000).forEach(row -> counted.put(row.articleId(), row.views()));
    counted.put("/made-up/", 5L);

    assertThat(EXPECTED.all().differences(counted))
        .containsExactly("5 views of articles that do not exist");
  }

  @Test
  void theBestComeByViewsAndThenById() {
    assertThat(EXPECTED.once().top(10)).isSortedAccordingTo(Counts.Row.BEST_FIRST).hasSize(10);
  }
}
