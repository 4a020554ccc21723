package trendline.benchmarks.run;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import trendline.demo.topic.TopicFollower;
import trendline.events.ArticleTotals;
import trendline.events.ListsCodec;

/** The totals that Trendline has published, as a reader of the topic knows them. */
final class PublishedTotals implements AutoCloseable {
  private final ListsCodec codec = new ListsCodec();
  private final Map<String, Long> views = new ConcurrentHashMap<>();
  private final TopicFollower follower;

  PublishedTotals(Site site) {
    follower =
        new TopicFollower(
            site.clientConfig(),
            site.topics().articleTotals().name(),
            "totals",
            record -> {
              if (record.value() != null) {
                ArticleTotals totals = codec.totals(record.value());
                views.put(totals.articleId(), totals.views());
              }
            },
            () -> {});
  }

  Map<String, Long> views() {
    return Map.copyOf(views);
  }

  @Override
  public void close() {
    follower.close();
  }
}
