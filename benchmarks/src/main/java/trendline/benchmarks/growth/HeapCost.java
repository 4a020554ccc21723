package trendline.benchmarks.growth;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import trendline.benchmarks.run.Bench;
import trendline.benchmarks.run.ChildJvm;

/**
 * Live heap of what is counted, in bytes: of a hundred thousand articles, with the share that each
 * has in the lists.
 *
 * @param anArticle an active one with title, excerpt and a place in each list, whose visitors are
 *     forgotten
 * @param withOneVisitor the same with the one visitor that viewed it
 * @param aVisitor each further visitor of an article
 */
public record HeapCost(double anArticle, double withOneVisitor, double aVisitor) {
  /** Those that are measured. */
  public static final int ARTICLES = 100_000;

  private static final int MANY = 101;
  private static final Pattern BYTES = Pattern.compile("(?m)^bytes=(\\d+)$");

  /**
   * The serial collector leaves what is dead where it would have to move much, and counts it as
   * used; every one of its collections is to move all.
   */
  private static final List<String> OPTIONS =
      List.of("-Xmx4g", "-XX:MarkSweepAlwaysCompactCount=1");

  private static final Duration LONGEST = Duration.ofMinutes(5);

  static HeapCost measured(Bench bench) throws InterruptedException {
    double forgotten = bytes(bench, 1, true);
    double one = bytes(bench, 1, false);
    double many = bytes(bench, MANY, false);
    return new HeapCost(forgotten / ARTICLES, one / ARTICLES, (many - one) / (MANY - 1) / ARTICLES);
  }

  private static long bytes(Bench bench, int visitors, boolean forgotten)
      throws InterruptedException {
    Path output = bench.directory().resolve("heap-" + visitors + "-" + forgotten + ".out");
    List<String> arguments =
        List.of(
            "heap",
            Integer.toString(ARTICLES),
            Integer.toString(visitors),
            Boolean.toString(forgotten));
    try (ChildJvm probe = new ChildJvm("the heap's probe", output, OPTIONS, arguments)) {
      String bytes = probe.awaitLine(BYTES, LONGEST);
      probe.end();
      return Long.parseLong(bytes);
    }
  }
}
