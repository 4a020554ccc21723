package trendline.streams.topology;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Keeps a rejected record as it came, with the reason and its origin as headers. */
final class DeadLetters
    extends ContextualProcessor<
        byte @Nullable [], Read.Rejected, byte @Nullable [], byte @Nullable []> {
  @Override
  public void process(Record<byte @Nullable [], Read.Rejected> record) {
    Read.Rejected rejected = record.value();
    Headers headers = new RecordHeaders(record.headers());
    add(headers, "trendline.reason", rejected.reason().label());
    add(headers, "trendline.topic", rejected.topic());
    add(headers, "trendline.partition", Integer.toString(rejected.partition()));
    add(headers, "trendline.offset", Long.toString(rejected.offset()));
    context().forward(new Record<>(rejected.key(), rejected.value(), record.timestamp(), headers));
  }

  private static void add(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
