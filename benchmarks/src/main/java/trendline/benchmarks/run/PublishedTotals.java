package trendline.benchmarks.run;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import trendline.benchmarks.load.Counts;
import trendline.demo.topic.TopicFollower;
import trendline.events.ArticleTotals;
import trendline.events.ListsCodec;

/** The totals that Trendline has published, as a reader of the topic knows them. */
public final class PublishedTotals implements AutoCloseable {
  private final ListsCodec codec = new ListsCodec();
  private final Map<String, Long> views = new ConcurrentHashMap<>();
  private final TopicFollower follower;

  private PublishedTotals(Site site) {
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

  /**
   * In what the totals are not as expected once they have had time to come; empty where they are.
   */
  public static List<String> differences(Site site, Counts expected, Duration longest)
      throws InterruptedException {
    try (PublishedTotals totals = new PublishedTotals(site)) {
      Deadline deadline = new Deadline(longest, "the totals do not come");
      while (true) {
        List<String> differences = expected.differences(totals.views());
        if (differences.isEmpty() || deadline.isOver()) {
          return differences;
        }
        deadline.pause();
      }
    }
  }

  private Map<String, Long> views() {
    return Map.copyOf(views);
  }

  @Override
  public void close() {
    follower.close();
  }
}
