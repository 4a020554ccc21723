package trendline.demo.faults;

import org.apache.kafka.clients.producer.ProducerRecord;
import trendline.events.Event;
import trendline.events.EventEncoder;
import trendline.events.topics.Topics;

/**
 * A record to send.
 *
 * @param isEvent whether it keeps the contract, so that it must count once it is acknowledged
 */
record Sending(ProducerRecord<byte[], byte[]> record, boolean isEvent) {
  private static final EventEncoder ENCODER = new EventEncoder();

  static Sending of(Event event, Topics topics) {
    return new Sending(
        new ProducerRecord<>(
            topics.of(event.type()).name(), ENCODER.key(event), ENCODER.value(event)),
        true);
  }
}
