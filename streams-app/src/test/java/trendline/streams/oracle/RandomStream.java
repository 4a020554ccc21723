package trendline.streams.oracle;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All that happens to one world, made before any of it does, so that it can be lived again with
 * steps left out.
 *
 * @param settings of the world, for people
 * @param world makes it as it is before the first step
 */
public record RandomStream<W extends World>(
    String settings, Supplier<W> world, List<Step<W>> steps) {
  public RandomStream {
    steps = List.copyOf(steps);
  }

  /** What is wrong where these steps happen to a new world; null where all is well. */
  @Nullable Throwable failureOf(List<Step<W>> some) {
    try (W living = world.get()) {
      some.forEach(step -> step.happening().accept(living));
      return null;
    } catch (AssertionError | RuntimeException e) {
      return e;
    }
  }
}
