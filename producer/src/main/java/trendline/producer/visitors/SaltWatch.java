package trendline.producer.visitors;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread in which the salts are kept, through all that happens to Kafka. */
final class SaltWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SaltWatch.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_CLOSE = Duration.ofSeconds(20);

  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "collector-salts");
  private final SaltKeeper keeper;
  private final Supplier<SaltLog> opening;
  private final Clock clock;
  private boolean troubled;

  SaltWatch(SaltKeeper keeper, Supplier<SaltLog> opening, Clock clock) {
    this.keeper = keeper;
    this.opening = opening;
    this.clock = clock;
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  private void run() {
    SaltLog log = null;
    try {
      while (closing.getCount() > 0) {
        log = round(log);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.error("the salts of visitors' ids are not followed any more; restart the collector", e);
    } finally {
      // an interrupted thread could not say goodbye to the brokers
      Thread.interrupted();
      if (log != null) {
        log.close();
      }
    }
  }

  private @Nullable SaltLog round(@Nullable SaltLog log) throws InterruptedException {
    SaltLog opened = log;
    try {
      if (opened == null) {
        opened = opening.get();
      }
      keeper.step(opened, clock.instant());
      if (troubled) {
        LOG.info("the salts of visitors' ids are followed again");
      }
      troubled = false;
    } catch (InterruptException e) {
      throw new InterruptedException(e.getMessage());
    } catch (KafkaException e) {
      warn(e);
      closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }
    return opened;
  }

  private void warn(KafkaException failure) {
    if (!troubled) {
      LOG.warn(
          keeper.isEmpty()
              ? "no salt for visitors' ids, so the collector is not ready, and page views are put off until Kafka answers"
              : "Kafka does not tell the salts of visitors' ids; those that are known stay in use for 48 hours",
          failure);
    }
    troubled = true;
  }

  @Override
  public void close() {
    closing.countDown();
    thread.interrupt();
    try {
      thread.join(LONGEST_CLOSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
