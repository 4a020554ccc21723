package trendline.streams.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShrinkerTest {
  private static final List<Integer> HUNDRED = IntStream.rangeClosed(1, 100).boxed().toList();

  private final AtomicLong tries = new AtomicLong();

  @Test
  void theStepsThatFailTogetherAreLeftInTheirOrder() {
    List<Integer> shrunk = shrink(steps -> steps.containsAll(List.of(97, 3, 42)), 10_000);

    assertThat(shrunk).containsExactly(3, 42, 97);
  }

  @Test
  void oneStepThatFailsAloneIsLeftAlone() {
    assertThat(shrink(steps -> steps.contains(64), 10_000)).containsExactly(64);
  }

  @Test
  void nothingIsLeftOutWhereEveryStepIsNeeded() {
    assertThat(shrink(steps -> steps.size() == 100, 10_000)).isEqualTo(HUNDRED);
  }

  @Test
  void whatIsLeftNeedsEachOfItsStepsEvenWhereOthersWouldDo() {
    Predicate<List<Integer>> threeEvenOnes =
        steps -> steps.stream().filter(step -> step % 2 == 0).count() >= 3;

    List<Integer> shrunk = shrink(threeEvenOnes, 10_000);

    assertThat(shrunk).hasSize(3).allMatch(step -> step % 2 == 0);
  }

  @Test
  void whatIsLeftWhenTheTimeIsUpStillFails() {
    Predicate<List<Integer>> fails = steps -> steps.containsAll(List.of(3, 97));

    List<Integer> shrunk = shrink(fails, 5);

    assertThat(tries).hasValueLessThanOrEqualTo(5);
    assertThat(shrunk).contains(3, 97).hasSizeLessThan(100);
  }

  /** A try takes a second. */
  private List<Integer> shrink(Predicate<List<Integer>> fails, int seconds) {
    InstantSource clock = () -> Instant.ofEpochSecond(tries.get());
    Predicate<List<Integer>> counting =
        steps -> {
          tries.incrementAndGet();
          return fails.test(steps);
        };
    return new Shrinker<>(counting, Duration.ofSeconds(seconds), clock).shrink(HUNDRED);
  }
}
