package trendline.demo.watch;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import trendline.demo.harness.Site;

/** Sends records that are no events, as a broken release of a site does. */
public final class Poison {
  private static final byte[] KEY = "poison".getBytes(StandardCharsets.UTF_8);
  private static final byte[] VALUE = "<html>".getBytes(StandardCharsets.UTF_8);

  private Poison() {}

  /** So many of them to the topic of page views. */
  public static void send(Site site, int records) {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            site.producerConfig(), new ByteArraySerializer(), new ByteArraySerializer())) {
      for (int i = 0; i < records; i++) {
        var unused =
            producer.send(new ProducerRecord<>(site.topics().pageViews().name(), KEY, VALUE));
      }
    }
  }
}
