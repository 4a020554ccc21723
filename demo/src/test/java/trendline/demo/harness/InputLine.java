package trendline.demo.harness;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record of an input topic as a line that also says from which partition it comes. */
final class InputLine {
  private InputLine() {}

  /** The record's own JSON behind two fields more, with the line's end. */
  public static String of(String type, ConsumerRecord<byte[], byte[]> record) {
    String json = new String(record.value(), StandardCharsets.UTF_8);
    return String.format(
        "{\"type\":\"%s\",\"partition\":%d,%s%n", type, record.partition(), json.substring(1));
  }
}
