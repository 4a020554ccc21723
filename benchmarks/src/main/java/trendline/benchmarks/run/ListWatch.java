package trendline.benchmarks.run;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import trendline.benchmarks.load.Counts.Row;
import trendline.benchmarks.textbook.TopArticles;
import trendline.demo.topic.TopicFollower;
import trendline.events.ListsCodec;

/** Reads the list that is compared, as soon as it is committed. */
public final class ListWatch implements AutoCloseable {
  private static final String KEY = "popular|24h|all";

  private record Seen(List<Row> rows, long nanoTime) {}

  private final ListsCodec codec = new ListsCodec();
  private final TopicFollower follower;
  private volatile @Nullable Seen latest;

  /** Watches what Trendline or the textbook publishes; both hundred articles long. */
  public ListWatch(Site site, Contestant contestant) {
    boolean ours = contestant == Contestant.TRENDLINE;
    Consumer<ConsumerRecord<byte[], byte[]>> take = ours ? this::takeRanking : this::takeTop;
    follower =
        new TopicFollower(
            site.clientConfig(),
            ours ? site.topics().rankings().name() : site.textbookLists(),
            "watch",
            take,
            () -> {});
  }

  private void takeRanking(ConsumerRecord<byte[], byte[]> record) {
    if (record.value() == null || !KEY.equals(new String(record.key(), StandardCharsets.UTF_8))) {
      return;
    }
    List<Row> rows = new ArrayList<>();
    codec
        .ranking(record.value())
        .entries()
        .forEach(entry -> rows.add(new Row(entry.articleId(), entry.windowViews())));
    saw(rows);
  }

  private void takeTop(ConsumerRecord<byte[], byte[]> record) {
    saw(TopArticles.read(record.value()).rows());
  }

  /** When it was seen first: it is published again though nothing has changed. */
  private void saw(List<Row> rows) {
    Seen before = latest;
    if (before == null || !before.rows.equals(rows)) {
      latest = new Seen(rows, System.nanoTime());
    }
  }

  /** When the list came that is there now, if it is this one; otherwise 0. */
  long seenAt(List<Row> expected) {
    Seen seen = latest;
    return seen != null && seen.rows.equals(expected) ? seen.nanoTime : 0;
  }

  /** Where the newest list differs, for people. */
  String difference(List<Row> expected) {
    Seen seen = latest;
    if (seen == null) {
      return "no list came";
    }
    for (int i = 0; i < expected.size(); i++) {
      if (i >= seen.rows.size() || !seen.rows.get(i).equals(expected.get(i))) {
        return "place "
            + (i + 1)
            + " is "
            + (i < seen.rows.size() ? seen.rows.get(i) : "empty")
            + " instead of "
            + expected.get(i);
      }
    }
    return Map.of("places", seen.rows.size(), "expected", expected.size()).toString();
  }

  @Override
  public void close() {
    follower.close();
  }
}
