package trendline.streams.status;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import trendline.cli.FailedException;

/** Waits for Kafka's answers, and not for ever. */
final class Asking {
  private static final long ANSWER_SECONDS = 20;

  private Asking() {}

  /**
   * The answer.
   *
   * @param what was asked for, for the message
   * @throws KafkaException as the broker refused
   * @throws FailedException where it did not answer
   */
  static <T> T of(String what, KafkaFuture<T> asked) {
    try {
      return asked.get(ANSWER_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof KafkaException refusal) {
        throw refusal;
      }
      throw FailedException.because(what, e);
    } catch (TimeoutException e) {
      throw new FailedException(what + ": Kafka did not answer within " + ANSWER_SECONDS + " s", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FailedException("interrupted while asking for " + what, e);
    }
  }
}
