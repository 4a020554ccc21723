package trendline.benchmarks.pieces;

import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import trendline.events.PageView;
import trendline.streams.backtest.RowsInMemory;
import trendline.streams.ranking.Activity;
import trendline.streams.ranking.RankingSettings;

/**
 * From counts to rows, at a commit; the rows go to a sorted map instead of to RocksDB and Kafka.
 */
@State(Scope.Benchmark)
public class Saving {
  private static final List<PageView> VIEWS = Made.views();
  private static final long NOW = Made.NOW.toEpochMilli();

  private Activity activity = new Activity(RankingSettings.defaults(), new RowsInMemory());

  /** Each article has changed. */
  @Setup(Level.Invocation)
  public void count() {
    activity = new Activity(RankingSettings.defaults(), new RowsInMemory());
    activity.restore(NOW);
    VIEWS.subList(0, Made.ARTICLES).forEach(view -> activity.count(view, NOW));
  }

  @Benchmark
  @OperationsPerInvocation(Made.ARTICLES)
  public void anArticle() {
    activity.save();
  }
}
