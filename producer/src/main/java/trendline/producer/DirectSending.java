package trendline.producer;

import java.time.Duration;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/** Hands records to Kafka's client at once, which makes the caller wait where it has no room. */
final class DirectSending implements Sending {
  private static final Duration CLOSING = Duration.ofSeconds(10);

  private final Producer<byte[], byte[]> producer;

  DirectSending(Producer<byte[], byte[]> producer) {
    this.producer = producer;
  }

  // the callback learns all that the future would tell
  @SuppressWarnings("FutureReturnValueIgnored")
  @Override
  public void send(ProducerRecord<byte[], byte[]> message, Delivery delivery) {
    try {
      producer.send(message, (metadata, failure) -> delivery.ended(failure));
    } catch (KafkaException | IllegalStateException e) {
      // the client throws what it does not report: it is closed, fenced, or was interrupted
      delivery.ended(e);
    }
  }

  @Override
  public void flush() {
    producer.flush();
  }

  @Override
  public void close() {
    close(CLOSING);
  }

  void close(Duration longest) {
    producer.close(longest);
  }
}
