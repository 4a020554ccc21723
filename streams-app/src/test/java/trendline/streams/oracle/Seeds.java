package trendline.streams.oracle;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.LongFunction;
import org.junit.jupiter.api.TestInfo;

/**
 * The seeds that a test tries: the same ones each time, so that a build says the same twice. {@code
 * -Dtrendline.seed=N} tries only N; {@code -Dtrendline.streams=M} tries that many.
 *
 * @param test whose name the command has that replays a failure
 * @param first the seed to begin with
 * @param usual how many to try
 * @param part for costly streams: of the number to try only one in so many
 */
public record Seeds(TestInfo test, long first, int usual, int part) {
  private static final Duration SHRINKING = Duration.ofSeconds(30);

  /** Lives the stream of each seed; the first that fails is shrunk and told. */
  public <W extends World> void live(LongFunction<RandomStream<W>> streamOf) {
    Long only = Long.getLong("trendline.seed");
    long from = only == null ? first : only;
    int streams = Integer.getInteger("trendline.streams", only == null ? usual : 1);
    for (long seed = from; seed < from + Math.max(1, streams / part); seed++) {
      RandomStream<W> stream = streamOf.apply(seed);
      if (stream.failureOf(stream.steps()) != null) {
        throw failure(seed, stream);
      }
    }
  }

  private <W extends World> AssertionError failure(long seed, RandomStream<W> stream) {
    List<Step<W>> needed =
        new Shrinker<Step<W>>(
                steps -> stream.failureOf(steps) != null, SHRINKING, InstantSource.system())
            .shrink(stream.steps());
    Throwable cause = stream.failureOf(needed);
    StringBuilder text = new StringBuilder();
    text.append("seed ").append(seed).append(" fails: ");
    text.append(cause == null ? "but not always" : cause.getMessage());
    text.append("\n\nIt takes these ").append(needed.size());
    text.append(" of its ").append(stream.steps().size()).append(" steps:\n");
    needed.forEach(step -> text.append("  ").append(step).append('\n'));
    text.append("under ").append(stream.settings());
    text.append("\n\nReplay: ").append(command(seed)).append('\n');
    return new AssertionError(text.toString(), cause);
  }

  private String command(long seed) {
    String name =
        test.getTestClass().orElseThrow().getSimpleName()
            + "#"
            + test.getTestMethod().orElseThrow().getName();
    return "./trendline test -pl streams-app -am -Dsurefire.failIfNoSpecifiedTests=false -Dtest="
        + name
        + " -Dtrendline.seed="
        + seed;
  }
}
