package trendline.benchmarks.textbook;

import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import trendline.events.Decoded;
import trendline.events.EventEncoder;
import trendline.events.EventType;
import trendline.events.PageView;
import trendline.events.SequentialDecoder;

/** Page views by the pipeline's own codec. */
final class PageViewSerde {
  private PageViewSerde() {}

  static Serde<PageView> serde() {
    EventEncoder encoder = new EventEncoder();
    SequentialDecoder decoder = new SequentialDecoder();
    return Serdes.serdeFrom(
        (topic, view) -> encoder.value(view), (topic, value) -> decode(decoder, value));
  }

  private static PageView decode(SequentialDecoder decoder, byte[] value) {
    if (decoder.decode(EventType.PAGE_VIEW, value) instanceof Decoded.Accepted accepted
        && accepted.event() instanceof PageView view) {
      return view;
    }
    throw new IllegalArgumentException("not a page view");
  }
}
