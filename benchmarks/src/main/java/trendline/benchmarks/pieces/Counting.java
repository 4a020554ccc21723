package trendline.benchmarks.pieces;

import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import trendline.events.PageView;
import trendline.streams.backtest.RowsInMemory;
import trendline.streams.ranking.Activity;
import trendline.streams.ranking.RankingSettings;

/** From an event to a count: which visitor, seen before or not, and into which buckets. */
public class Counting {
  private static final long NOW = Made.NOW.toEpochMilli();
  private static final List<PageView> VIEWS = Made.views();

  private static Activity empty() {
    Activity activity = new Activity(RankingSettings.defaults(), new RowsInMemory());
    activity.restore(NOW);
    return activity;
  }

  private static void countAll(Activity activity, Blackhole hole) {
    for (PageView view : VIEWS) {
      hole.consume(activity.count(view, NOW));
    }
  }

  /** Nothing is counted yet. */
  @State(Scope.Benchmark)
  public static class Nothing {
    private Activity activity = empty();

    @Setup(Level.Invocation)
    public void begin() {
      activity = empty();
    }
  }

  /** All is counted already. */
  @State(Scope.Benchmark)
  public static class Everything {
    private final Activity activity = empty();

    public Everything() {
      VIEWS.forEach(view -> activity.count(view, NOW));
    }
  }

  @Benchmark
  @OperationsPerInvocation(Made.VIEWS)
  public void aView(Nothing before, Blackhole hole) {
    countAll(before.activity, hole);
  }

  @Benchmark
  @OperationsPerInvocation(Made.VIEWS)
  public void aDuplicate(Everything before, Blackhole hole) {
    countAll(before.activity, hole);
  }
}
