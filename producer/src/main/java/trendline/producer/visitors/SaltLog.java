package trendline.producer.visitors;

import java.util.List;
import org.apache.kafka.common.KafkaException;

/** The proposals of all collectors of a site, in one order that all of them see. */
interface SaltLog extends AutoCloseable {
  /**
   * What was not read yet, in order; waits a moment where there is nothing.
   *
   * @throws KafkaException where it cannot be read
   */
  List<Proposal> read();

  /**
   * Whether all was read that is there now.
   *
   * @throws KafkaException where nobody answers
   */
  boolean isAtEnd();

  /**
   * Adds a record, and waits until it is kept.
   *
   * @throws KafkaException where that is not certain
   */
  void propose(String key, byte[] salt);

  /**
   * Takes a record back, and waits until that is kept.
   *
   * @throws KafkaException where that is not certain
   */
  void erase(String key);

  @Override
  void close();
}
