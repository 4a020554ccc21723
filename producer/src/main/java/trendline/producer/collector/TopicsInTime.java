package trendline.producer.collector;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trendline.cli.FailedException;
import trendline.cli.KafkaOptions;
import trendline.cli.TopicOptions;

/**
 * Creates the topics that are missing once Kafka can be reached, so that a collector can be
 * restarted while Kafka is away.
 */
public final class TopicsInTime implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TopicsInTime.class);
  private static final long PAUSE_MILLIS = 2_000;

  private final CountDownLatch stopped = new CountDownLatch(1);
  private final KafkaOptions kafka;
  private final TopicOptions topics;
  private final Thread thread;
  private volatile boolean there;
  private volatile @Nullable RuntimeException failure;
  private String trouble = "";

  public TopicsInTime(KafkaOptions kafka, TopicOptions topics) {
    this.kafka = kafka;
    this.topics = topics;
    thread = new Thread(this::run, "create-topics");
    thread.setDaemon(true);
    thread.start();
  }

  private void run() {
    try {
      while (!there && stopped.getCount() > 0) {
        tryOnce();
      }
    } catch (InterruptedException e) {
      LOG.debug("interrupted to stop");
    } catch (RuntimeException e) {
      failure = e;
    }
  }

  private void tryOnce() throws InterruptedException {
    try {
      topics.createMissing(kafka).forEach(topic -> LOG.info("created topic={}", topic));
      there = true;
    } catch (FailedException e) {
      String message = String.valueOf(e.getMessage());
      if (stopped.getCount() > 0 && !message.equals(trouble)) {
        LOG.warn("not ready, trying again: {}", message);
        trouble = message;
      }
      if (stopped.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
        LOG.debug("stopped before the topics were there");
      }
    }
  }

  /** Whether all topics are there. */
  public boolean areThere() {
    return there;
  }

  /** What no waiting will cure. */
  public Optional<RuntimeException> failure() {
    return Optional.ofNullable(failure);
  }

  @Override
  public void close() {
    stopped.countDown();
    thread.interrupt();
  }
}
