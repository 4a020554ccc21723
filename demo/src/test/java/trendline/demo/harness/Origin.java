package trendline.demo.harness;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;

/** Where a record lies. */
public record Origin(String topic, int partition, long offset) {
  public static Origin of(ConsumerRecord<?, ?> record) {
    return new Origin(record.topic(), record.partition(), record.offset());
  }

  /** Where the record lay that was kept as a dead letter. */
  static Origin ofDeadLetter(ConsumerRecord<?, ?> letter) {
    return new Origin(
        header(letter.headers(), "topic"),
        Integer.parseInt(header(letter.headers(), "partition")),
        Long.parseLong(header(letter.headers(), "offset")));
  }

  private static String header(Headers headers, String name) {
    return new String(headers.lastHeader("trendline." + name).value(), StandardCharsets.UTF_8);
  }
}
