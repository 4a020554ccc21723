package trendline.streams.ranking;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Counts in buckets, and sums over windows; here, since nobody else shall see them. */
@State(Scope.Benchmark)
public class BucketArithmetic {
  private static final int TIMES = 100_000;
  private static final int HOUR = 60;
  private static final int KEPT = 2 * HOUR;

  private Buckets buckets = new Buckets();

  /** Two hours of minutes, as an article has that is read all the time. */
  @Setup(Level.Invocation)
  public void fill() {
    buckets = new Buckets();
    for (int minute = 0; minute < KEPT; minute++) {
      buckets.add(minute, 1);
    }
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public int add() {
    for (int i = 0; i < TIMES; i++) {
      buckets.add(KEPT - 1, 1);
    }
    return buckets.size();
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public long sumOfAnHour() {
    long sum = 0;
    for (int i = 0; i < TIMES; i++) {
      sum += buckets.sum(HOUR, KEPT - 1);
    }
    return sum;
  }
}
