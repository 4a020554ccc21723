package trendline.benchmarks.latency;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import trendline.benchmarks.run.Site;
import trendline.demo.topic.TopicFollower;
import trendline.events.ListsCodec;

/** Follows a list on its topic, reading what is committed. */
final class ListReader implements AutoCloseable {
  private static final String KEY = "popular|24h|all";

  private final ListsCodec codec = new ListsCodec();
  private final Sightings sightings;
  private final TopicFollower follower;

  ListReader(Site site, Sightings sightings) {
    this.sightings = sightings;
    follower =
        new TopicFollower(
            site.clientConfig(), site.topics().rankings().name(), "lists", this::take, () -> {});
  }

  private void take(ConsumerRecord<byte[], byte[]> record) {
    if (record.value() == null || !KEY.equals(new String(record.key(), StandardCharsets.UTF_8))) {
      return;
    }
    long now = System.nanoTime();
    codec
        .ranking(record.value())
        .entries()
        .forEach(entry -> sightings.saw(entry.articleId(), entry.windowViews(), now));
  }

  @Override
  public void close() {
    follower.close();
  }
}
