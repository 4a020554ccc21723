package trendline.benchmarks.textbook;

import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import trendline.events.Decoded;
import trendline.events.EventDecoder;
import trendline.events.EventEncoder;
import trendline.events.EventType;
import trendline.events.PageView;

/** Page views by the pipeline's own codec. */
final class PageViewSerde {
  private PageViewSerde() {}

  static Serde<PageView> serde() {
    EventEncoder encoder = new EventEncoder();
    EventDecoder decoder = new EventDecoder();
    return Serdes.serdeFrom(
        (topic, view) -> encoder.value(view), (topic, value) -> decode(decoder, value));
  }

  private static PageView decode(EventDecoder decoder, byte[] value) {
    if (decoder.decode(EventType.PAGE_VIEW, value) instanceof Decoded.Accepted accepted
        && accepted.event() instanceof PageView view) {
      return view;
    }
    throw new IllegalArgumentException("not a page view");
  }
}
