package trendline.producer;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** The way of records to Kafka; trouble is told to each record's delivery, never thrown. */
interface Sending extends AutoCloseable {
  /** Told once how a record's way ended. */
  @FunctionalInterface
  interface Delivery {
    void ended(@Nullable Exception failure);
  }

  void send(ProducerRecord<byte[], byte[]> message, Delivery delivery);

  /** Waits until the way of every record that was sent so far has ended. */
  void flush();

  /** Lets what is on its way arrive, for ten seconds at most; the rest has failed. */
  @Override
  void close();
}
