package trendline.streams.topology;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares what the group has committed with what lay in the topics at the beginning. A committed
 * offset is the one proof that everything before it is counted: records alone do not tell, since
 * the last offsets of a topic may be markers of transactions.
 */
final class CommittedCatchUp implements CatchUp, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CommittedCatchUp.class);
  private static final long LOOK_MILLIS = 200;

  private final InputOffsets offsets;
  private final Map<Integer, Awaited> awaited = new ConcurrentHashMap<>();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread thread = new Thread(this::lookUntilStopped, "catch-up");
  private volatile int partitions;
  private boolean inTrouble;

  CommittedCatchUp(InputOffsets offsets) {
    this.offsets = offsets;
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void begin(int partition) {
    awaited.put(partition, new Awaited());
  }

  @Override
  public void end(int partition) {
    awaited.remove(partition);
  }

  @Override
  public boolean isCaughtUp(int partition) {
    return !awaited.containsKey(partition);
  }

  /** Whether no partition is waited for. */
  boolean isCaughtUp() {
    return awaited.isEmpty();
  }

  /** The partitions that are waited for. */
  Collection<Integer> behind() {
    return List.copyOf(awaited.keySet());
  }

  @Override
  public int partitions() {
    return partitions;
  }

  private void lookUntilStopped() {
    try {
      while (!stopped.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        if (!awaited.isEmpty()) {
          look();
        }
      }
    } catch (InterruptedException e) {
      LOG.debug("interrupted to stop");
    }
  }

  private void look() throws InterruptedException {
    try {
      step();
      inTrouble = false;
    } catch (ExecutionException | TimeoutException | KafkaException e) {
      if (!inTrouble) {
        LOG.warn("cannot tell yet whether all is counted, lists wait behind={}", behind(), e);
      }
      inTrouble = true;
    }
  }

  private void step() throws InterruptedException, ExecutionException, TimeoutException {
    if (partitions == 0) {
      partitions = offsets.partitions();
    }
    Map<Integer, Awaited> waiting = Map.copyOf(awaited);
    for (Map.Entry<Integer, Awaited> each : waiting.entrySet()) {
      if (each.getValue().ends == null) {
        each.getValue().ends = offsets.ends(each.getKey());
      }
    }
    Map<String, Map<Integer, Long>> committed = offsets.committed();
    waiting.forEach(
        (partition, wait) -> {
          if (wait.isReached(partition, committed)) {
            // not one that began anew meanwhile
            awaited.remove(partition, wait);
          }
        });
  }

  @Override
  public void close() {
    stopped.countDown();
    thread.interrupt();
    offsets.close();
  }

  /** One taking over of a partition; no two are equal. */
  private static final class Awaited {
    /** By topic, where there is anything to read; null until they are known. */
    private @Nullable Map<String, Long> ends;

    boolean isReached(int partition, Map<String, Map<Integer, Long>> committed) {
      return ends != null
          && ends.entrySet().stream()
              .allMatch(
                  end ->
                      committed.getOrDefault(end.getKey(), Map.of()).getOrDefault(partition, 0L)
                          >= end.getValue());
    }
  }
}
