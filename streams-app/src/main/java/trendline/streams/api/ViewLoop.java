package trendline.streams.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trendline.events.topics.Topics;

/** The view's thread: polls until told to stop, outlives passing trouble, dies of lasting one. */
final class ViewLoop implements Runnable {
  /** How long a stop may take, from telling the loop to the closed consumer. */
  static final Duration LONGEST_STOP = Duration.ofSeconds(5);

  private static final Logger LOG = LoggerFactory.getLogger(ViewLoop.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration ASSIGNMENT = Duration.ofMinutes(1);

  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Supplier<Consumer<byte[], byte[]>> consumers;
  private final Topics topics;
  private final PublishedRecords records;
  private final PublishedLists lists;
  private final Clock clock;
  private volatile @Nullable Consumer<byte[], byte[]> consumer;
  private volatile @Nullable Instant lastPolledAt;
  private volatile @Nullable Throwable failure;
  private Instant nextAssignment = Instant.MIN;
  private boolean inTrouble;

  ViewLoop(
      Supplier<Consumer<byte[], byte[]>> consumers,
      Topics topics,
      PublishedRecords records,
      PublishedLists lists,
      Clock clock) {
    this.consumers = consumers;
    this.topics = topics;
    this.records = records;
    this.lists = lists;
    this.clock = clock;
  }

  @Nullable Instant lastPolledAt() {
    return lastPolledAt;
  }

  @Nullable Throwable failure() {
    return failure;
  }

  /** Ends the loop from another thread. */
  void stop() {
    stopped.countDown();
    Consumer<byte[], byte[]> polling = consumer;
    if (polling != null) {
      polling.wakeup();
    }
  }

  @Override
  public void run() {
    try (Consumer<byte[], byte[]> reading = consumers.get()) {
      consumer = reading;
      PublishedPartitions partitions = new PublishedPartitions(reading, topics);
      while (stopped.getCount() > 0) {
        step(reading, partitions);
      }
    } catch (WakeupException e) {
      LOG.debug("Woken up to stop");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Throwable e) {
      failure = e;
      LOG.error(
          "The view of the published lists has ended; what it serves grows stale until a restart",
          e);
    }
  }

  private void step(Consumer<byte[], byte[]> reading, PublishedPartitions partitions)
      throws InterruptedException {
    try {
      Instant now = clock.instant();
      if (!now.isBefore(nextAssignment)) {
        partitions.assign();
        nextAssignment = now.plus(ASSIGNMENT);
      }
      reading.poll(POLL).forEach(records::take);
      if (!lists.isCaughtUp() && partitions.reachedTheEndAtStart()) {
        lists.caughtUp();
        LOG.atInfo().addKeyValue("lists", lists.keys().size()).log("The published lists are in");
      }
      lastPolledAt = clock.instant();
      if (inTrouble) {
        LOG.info("The published lists can be read again");
        inTrouble = false;
      }
    } catch (RetriableException e) {
      if (!inTrouble) {
        LOG.warn("The published lists cannot be read now; trying again", e);
      }
      inTrouble = true;
      stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }
  }
}
