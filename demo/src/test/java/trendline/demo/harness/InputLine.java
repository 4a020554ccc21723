package trendline.demo.harness;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import trendline.events.EventType;

/** A record of an input topic as a line that also says from which partition it comes. */
final class InputLine {
  /** In JSON these stand between tokens only, never in a text. */
  private static final Pattern LINE_END = Pattern.compile("[\\r\\n]+");

  private InputLine() {}

  /** The record's own JSON and two fields more, with the line's end. */
  static String of(EventType type, ConsumerRecord<byte[], byte[]> record) {
    String json =
        record.value() == null
            ? removal(record)
            : LINE_END
                .matcher(new String(record.value(), StandardCharsets.UTF_8))
                .replaceAll(" ")
                .strip();
    // at the end, where they win over fields of the same name
    return String.format(
        "%s,\"type\":\"%s\",\"partition\":%d}%n",
        json.substring(0, json.length() - 1), type.label(), record.partition());
  }

  private static String removal(ConsumerRecord<byte[], byte[]> record) {
    return String.format(
        "{\"articleId\":\"%s\",\"removed\":true}",
        new String(record.key(), StandardCharsets.UTF_8));
  }
}
