package trendline.streams.topology;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import trendline.events.topics.Topics;

/**
 * Keeps a rejected record as it came, with the reason and its origin as headers. One that could not
 * be written again is cut: brokers bound the compressed size, producers the size before, so that a
 * record may come in that no producer of the same settings can send on; it would stop its task for
 * ever.
 */
final class DeadLetters
    extends ContextualProcessor<
        @Nullable String, RejectedRecord, byte @Nullable [], byte @Nullable []> {
  /**
   * The largest record that is kept whole, 4 MiB of key, value and headers; the rest is overhead.
   */
  static final int MOST_BYTES = Topics.MAX_RECORD_BYTES / 5 * 4;

  /** What Kafka adds to a header at most: the lengths of its key and its value. */
  private static final int HEADER_OVERHEAD_BYTES = 10;

  /** What is kept of the value of a larger one, and of its key. */
  static final int CUT_BYTES = 64 * 1024;

  @Override
  public void process(Record<@Nullable String, RejectedRecord> record) {
    RejectedRecord rejected = record.value();
    byte[] key = rejected.key();
    byte[] value = rejected.value();
    Headers headers = new RecordHeaders(record.headers());
    long size = size(key) + size(value) + size(headers);
    if (size > MOST_BYTES) {
      key = cut(key);
      value = cut(value);
      headers = new RecordHeaders();
      add(headers, "trendline.truncated", Long.toString(size));
    }
    add(headers, "trendline.reason", rejected.reason().label());
    add(headers, "trendline.topic", rejected.topic());
    add(headers, "trendline.partition", Integer.toString(rejected.partition()));
    add(headers, "trendline.offset", Long.toString(rejected.offset()));
    context().forward(new Record<>(key, value, record.timestamp(), headers));
  }

  private static long size(byte @Nullable [] bytes) {
    return bytes == null ? 0 : bytes.length;
  }

  private static long size(Headers headers) {
    long size = 0;
    for (Header header : headers) {
      size += HEADER_OVERHEAD_BYTES + header.key().length() * 3L + size(header.value());
    }
    return size;
  }

  private static byte @Nullable [] cut(byte @Nullable [] bytes) {
    return bytes == null || bytes.length <= CUT_BYTES ? bytes : Arrays.copyOf(bytes, CUT_BYTES);
  }

  private static void add(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
