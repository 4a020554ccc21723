package trendline.benchmarks.pieces;

import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import trendline.events.EventEncoder;
import trendline.events.EventType;
import trendline.events.PageView;
import trendline.events.SequentialDecoder;

/** From bytes to an event. */
@State(Scope.Benchmark)
public class Decoding {
  private final SequentialDecoder decoder = new SequentialDecoder();
  private final byte[][] keys = new byte[Made.VIEWS][];
  private final byte[][] values = new byte[Made.VIEWS][];

  public Decoding() {
    EventEncoder encoder = new EventEncoder();
    List<PageView> views = Made.views();
    for (int i = 0; i < keys.length; i++) {
      keys[i] = encoder.key(views.get(i));
      values[i] = encoder.value(views.get(i));
    }
  }

  @Benchmark
  @OperationsPerInvocation(Made.VIEWS)
  public void aPageView(Blackhole hole) {
    for (int i = 0; i < keys.length; i++) {
      hole.consume(decoder.decode(EventType.PAGE_VIEW, keys[i], values[i]));
    }
  }
}
