package trendline.benchmarks.textbook;

import java.time.Duration;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.state.WindowStoreIterator;
import org.jspecify.annotations.Nullable;
import trendline.events.PageView;

/**
 * Drops a view whose visitor was counted on the article within half an hour, as Kafka's own example
 * of deduplication does: by a window store that remembers each counted one.
 */
final class DropDuplicates extends ContextualFixedKeyProcessor<String, PageView, PageView> {
  private static final String STORE = "counted-views";
  private static final Duration WINDOW = Duration.ofMinutes(30);
  private static final byte[] SEEN = {};

  private @Nullable WindowStore<String, byte[]> counted;

  static FixedKeyProcessorSupplier<String, PageView, PageView> supplier() {
    return new FixedKeyProcessorSupplier<>() {
      @Override
      public FixedKeyProcessor<String, PageView, PageView> get() {
        return new DropDuplicates();
      }

      @Override
      public Set<StoreBuilder<?>> stores() {
        return Set.of(
            Stores.windowStoreBuilder(
                Stores.persistentWindowStore(STORE, WINDOW.multipliedBy(2), WINDOW, false),
                Serdes.String(),
                Serdes.ByteArray()));
      }
    };
  }

  @Override
  public void init(FixedKeyProcessorContext<String, PageView> context) {
    super.init(context);
    counted = context.getStateStore(STORE);
  }

  @Override
  public void process(FixedKeyRecord<String, PageView> record) {
    WindowStore<String, byte[]> store = counted;
    if (store == null) {
      throw new IllegalStateException("not initialized");
    }
    String pair = record.value().visitorId() + record.key();
    long occurredAt = record.timestamp();
    long less = WINDOW.toMillis() - 1;
    try (WindowStoreIterator<byte[]> near =
        store.fetch(pair, occurredAt - less, occurredAt + less)) {
      if (near.hasNext()) {
        return;
      }
    }
    store.put(pair, SEEN, occurredAt);
    context().forward(record);
  }
}
