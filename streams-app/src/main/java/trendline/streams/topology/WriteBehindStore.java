package trendline.streams.topology;

import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.state.internals.CacheFlushListener;
import org.apache.kafka.streams.state.internals.CachedStateStore;

/**
 * A store that holds changes on the heap until its task commits. The one place that knows Kafka's
 * internals: of all hooks in Kafka 4.3.1, only {@code flushCache} runs before the producer is
 * flushed and the transaction ends; {@link StateStore#commit} runs after it, so that what a store
 * writes there would be lost by a crash.
 */
abstract class WriteBehindStore implements StateStore, CachedStateStore<Object, Object> {
  /** Writes what changed since the last call to the changelogged store beneath. */
  protected abstract void writeBehind();

  @Override
  public final void flushCache() {
    writeBehind();
  }

  /**
   * Nobody updates the store beneath directly, so that what is on the heap never lags behind it.
   */
  @Override
  public final void clearCache() {}

  @Override
  public final boolean setFlushListener(
      CacheFlushListener<Object, Object> listener, boolean sendOldValues) {
    return false;
  }
}
