package trendline.producer.articles;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trendline.events.topics.Topics;

/** Keeps {@link KnownArticles} up to date for as long as it is open, and outlives any trouble. */
public final class ArticlesReader implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ArticlesReader.class);
  private static final long PAUSE_MILLIS = 1_000;
  private static final long NEW_PARTITIONS_NANOS = Duration.ofMinutes(1).toNanos();
  private static final long LONGEST_CLOSE_MILLIS = 5_000;

  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Map<String, Object> clientConfig;
  private final String topic;
  private final KnownArticles known;
  private final Thread thread;
  private volatile @Nullable ArticlesTopic current;
  private boolean inTrouble;

  /** Starts to read; the topic may come later. */
  public ArticlesReader(Map<String, Object> clientConfig, Topics topics, KnownArticles known) {
    this.clientConfig = Map.copyOf(clientConfig);
    this.topic = topics.articles().name();
    this.known = known;
    thread = new Thread(this::run, "known-articles");
    thread.setDaemon(true);
    thread.start();
  }

  private void run() {
    try {
      while (stopped.getCount() > 0) {
        try (ArticlesTopic reading = new ArticlesTopic(clientConfig, topic, known)) {
          current = reading;
          read(reading);
        } catch (WakeupException e) {
          LOG.debug("woken up to stop");
        } catch (KafkaException e) {
          complain(e);
          stopped.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }
      }
    } catch (InterruptedException e) {
      LOG.debug("interrupted to stop");
    }
  }

  private void read(ArticlesTopic reading) throws InterruptedException {
    long nextAssignment = System.nanoTime();
    boolean told = known.isComplete();
    while (stopped.getCount() > 0) {
      if (System.nanoTime() - nextAssignment >= 0) {
        if (!reading.assign()) {
          stopped.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
          continue;
        }
        nextAssignment = System.nanoTime() + NEW_PARTITIONS_NANOS;
      }
      reading.poll();
      inTrouble = false;
      if (known.isComplete() && !told) {
        LOG.info("the articles are known articles={}", known.size());
        told = true;
      }
    }
  }

  private void complain(KafkaException e) {
    if (!inTrouble) {
      LOG.warn("the articles cannot be read now, trying again topic={}", topic, e);
    }
    inTrouble = true;
  }

  @Override
  public void close() {
    stopped.countDown();
    ArticlesTopic reading = current;
    if (reading != null) {
      reading.wakeUp();
    }
    try {
      thread.join(LONGEST_CLOSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
