package trendline.producer.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ViewRatesTest {
  private static final Instant NOON = ARequest.NOON;

  private final ViewRates rates = new ViewRates(AudienceSettings.DEFAULT);

  @Test
  void theThirtiethViewWithinAMinuteIsNoReaders() {
    List<Optional<String>> answers = views(30, Duration.ofSeconds(2));

    assertThat(answers.subList(0, 29)).containsOnly(Optional.empty());
    assertThat(answers.get(29)).contains("views-a-minute");
  }

  @Test
  void whoSlowsDownCountsAgain() {
    views(40, Duration.ofSeconds(1));

    assertThat(view("v1", NOON.plusSeconds(69))).contains("views-a-minute");
    assertThat(view("v1", NOON.plusSeconds(95))).isEmpty();
  }

  @Test
  void twentyNineViewsAMinuteCountForEver() {
    assertThat(views(200, Duration.ofMillis(2070))).containsOnly(Optional.empty());
  }

  @Test
  void theViewAfterTheEightHundredthOfADayIsNoReaders() {
    List<Optional<String>> answers = views(801, Duration.ofSeconds(50));

    assertThat(answers.subList(0, 800)).containsOnly(Optional.empty());
    assertThat(answers.get(800)).contains("views-a-day");
  }

  @Test
  void theNextDayBeginsAtNought() {
    views(801, Duration.ofSeconds(50));

    assertThat(view("v1", Instant.parse("2026-11-25T00:00:00Z"))).isEmpty();
  }

  @Test
  void oneVisitorsViewsAreNotAnothers() {
    views(40, Duration.ofSeconds(1));

    assertThat(view("v2", NOON.plusSeconds(40))).isEmpty();
  }

  @Test
  void aSiteMayBeStricter() {
    ViewRates strict = new ViewRates(settings(2, 800));
    ARequest request = ARequest.ofAReader();

    assertThat(strict.rejectedBy(request.forArticle("a"))).isEmpty();
    assertThat(strict.rejectedBy(request.at(NOON.plusSeconds(59)).forArticle("a")))
        .contains("views-a-minute");
    assertThat(strict.rejectedBy(request.at(NOON.plusSeconds(119)).forArticle("a"))).isEmpty();
  }

  @Test
  void aSiteMayDoWithoutTheRates() {
    ViewRates none = new ViewRates(settings(0, 0));

    for (int i = 0; i < 1000; i++) {
      assertThat(none.rejectedBy(ARequest.ofAReader().forArticle("a"))).isEmpty();
    }
  }

  @Test
  void aThousandViewsAtOnceByManyThreadsAreTwentyNine() {
    long counted =
        IntStream.range(0, 1000).parallel().filter(i -> view("v1", NOON).isEmpty()).count();

    assertThat(counted).isEqualTo(29);
  }

  private static AudienceSettings settings(int viewsAMinute, int viewsADay) {
    return new AudienceSettings(Optional.empty(), viewsAMinute, viewsADay, Duration.ofMinutes(30));
  }

  private List<Optional<String>> views(int count, Duration step) {
    List<Optional<String>> answers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      // by hundreds of a day that has room for them all
      answers.add(view("v1", start(count, step).plus(step.multipliedBy(i))));
    }
    return answers;
  }

  private static Instant start(int count, Duration step) {
    boolean fits = step.multipliedBy(count).compareTo(Duration.ofHours(11)) < 0;
    return fits ? NOON : Instant.parse("2026-11-24T00:00:00Z");
  }

  private Optional<String> view(String visitor, Instant at) {
    return rates.rejectedBy(ARequest.ofAReader().by(visitor).at(at).forArticle("budget-2031"));
  }
}
