package trendline.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import trendline.events.EventEncoder;
import trendline.events.PageView;

class ViewsTest {
  private static final Instant UNTIL = Instant.parse("2026-11-24T12:30:00Z");

  private static List<PageView> views(long seed) {
    Views views = new Views(new Workload(seed, 1_000, 19_000, 1_000, 500, 3, UNTIL));
    List<PageView> all = new ArrayList<>();
    views.forEach(
        (number, article, visitor, occurredAt) ->
            all.add(views.view(number, article, visitor, occurredAt)));
    return all;
  }

  @Test
  void theSameSeedMakesTheSameViewsAgain() {
    assertThat(views(7)).isEqualTo(views(7)).isNotEqualTo(views(8));
  }

  @Test
  void theSecondArticleIsReadHalfAsOftenAsTheFirst() {
    Counts counts = counts();

    long first = counts.top(2).get(0).views();
    long second = counts.top(2).get(1).views();
    // of 19,000 by 1 / (rank × 7.49): 2,538 and 1,269, give or take four standard deviations; and
    // one each of the warm-up
    assertThat(first).isBetween(2_348L, 2_730L);
    assertThat(second).isBetween(1_131L, 1_409L);
  }

  private static Counts counts() {
    return Expected.of(new Views(new Workload(7, 1_000, 19_000, 1_000, 500, 3, UNTIL))).all();
  }

  @Test
  void theWarmUpBeginsWithAViewOfEachArticle() {
    Counts counts =
        Expected.of(new Views(new Workload(7, 100, 50, 100, 500, 3, UNTIL))).warmUpAll();

    assertThat(counts.top(100)).hasSize(100).allMatch(row -> row.views() == 1);
  }

  @Test
  void theyHappenInOrderWithinTenMinutesUpToTheEnd() {
    List<PageView> views = views(7);

    assertThat(views).isSortedAccordingTo((a, b) -> a.occurredAt().compareTo(b.occurredAt()));
    assertThat(views.get(0).occurredAt()).isAfterOrEqualTo(UNTIL.minus(Workload.LENGTH));
    assertThat(views.get(views.size() - 1).occurredAt()).isEqualTo(UNTIL);
  }

  @Test
  void eachHasAnIdOfItsOwnAndSome250Bytes() {
    Set<String> ids = new HashSet<>();
    EventEncoder encoder = new EventEncoder();

    for (PageView view : views(7)) {
      ids.add(view.eventId());
      byte[] value = encoder.value(view);
      assertThat(value).isNotNull();
      assertThat(new String(value, StandardCharsets.UTF_8).length()).isBetween(215, 265);
    }

    assertThat(ids).hasSize(20_000);
  }

  @Test
  void allHappenWithinOneHourOfTheClock() {
    assertThat(Workload.untilNow(Instant.parse("2026-11-24T12:30:00Z")))
        .isEqualTo("2026-11-24T12:30:00Z");
    assertThat(Workload.untilNow(Instant.parse("2026-11-24T12:04:00Z")))
        .isEqualTo("2026-11-24T11:59:59.999Z");
  }
}
