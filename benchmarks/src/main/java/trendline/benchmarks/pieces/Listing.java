package trendline.benchmarks.pieces;

import java.time.Duration;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import trendline.events.PageView;
import trendline.events.Ranking;
import trendline.streams.backtest.RowsInMemory;
import trendline.streams.ranking.Activity;
import trendline.streams.ranking.RankingSettings;

/** From counts to lists: six lists, each of the site and of three categories. */
@State(Scope.Benchmark)
public class Listing {
  private static final int TIMES = 20;
  private static final String VISITOR = "a-visitor-who-comes-once-";

  private final Activity activity = new Activity(RankingSettings.defaults(), new RowsInMemory());
  private long now = Made.NOW.toEpochMilli();
  private int visitors;

  public Listing() {
    activity.restore(now);
    Made.articles().forEach(activity::describe);
    Made.views().forEach(view -> activity.count(view, now));
    activity.takeChangedLists(now);
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public int afterAThousandViews() {
    int lists = 0;
    List<PageView> views = Made.FIRST;
    for (int i = 0; i < TIMES; i++) {
      visitors++;
      for (PageView view : views) {
        activity.count(
            new PageView(view.eventId(), view.articleId(), VISITOR + visitors, view.occurredAt()),
            now);
      }
      lists += activity.takeChangedLists(now).size();
    }
    return lists;
  }

  @Benchmark
  public List<Ranking> inANewMinute() {
    now += Duration.ofMinutes(1).toMillis();
    return activity.takeChangedLists(now);
  }
}
