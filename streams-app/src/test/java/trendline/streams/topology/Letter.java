package trendline.streams.topology;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import trendline.events.topics.Topics;

/**
 * A dead letter as it can be compared; key and value have a character for each byte.
 *
 * @param offset of the record in its topic
 */
record Letter(
    String reason, String topic, String offset, @Nullable String key, @Nullable String value) {
  private static final Topics TOPICS = new Topics(Topics.DEFAULT_PREFIX);

  /** What should be kept of a bad record. */
  static Letter of(BadRecord bad, long offset) {
    return new Letter(
        bad.reason().label(),
        TOPICS.of(bad.type()).name(),
        Long.toString(offset),
        text(bad.key()),
        text(bad.value()));
  }

  static Letter of(TestRecord<byte[], byte[]> kept) {
    return new Letter(
        PipelineDriver.header(kept, "trendline.reason"),
        PipelineDriver.header(kept, "trendline.topic"),
        PipelineDriver.header(kept, "trendline.offset"),
        text(kept.key()),
        text(kept.value()));
  }

  private static @Nullable String text(byte @Nullable [] bytes) {
    return bytes == null ? null : new String(bytes, ISO_8859_1);
  }
}
