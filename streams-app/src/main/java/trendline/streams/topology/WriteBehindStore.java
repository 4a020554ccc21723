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
   * Drops what is on the heap; it is read again from the store beneath when it is next asked for.
   * Everything was written before, unless the task failed, whose transaction is aborted then.
   */
  protected abstract void forget();

  /**
   * Called when an active task becomes a standby: it keeps its store object, and from then on the
   * changelog moves the rows beneath on, unseen by the heap.
   */
  @Override
  public final void clearCache() {
    forget();
  }

  @Override
  public final boolean setFlushListener(
      CacheFlushListener<Object, Object> listener, boolean sendOldValues) {
    return false;
  }
}
