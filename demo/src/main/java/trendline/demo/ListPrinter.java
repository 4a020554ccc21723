package trendline.demo;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import trendline.demo.topic.TopicFollower;
import trendline.events.ListsCodec;
import trendline.events.Ranking;
import trendline.events.topics.Topics;

/**
 * Prints the top of three lists whenever it changes, every two seconds at most; reads the published
 * topic, as any reader would.
 */
final class ListPrinter implements AutoCloseable {
  private static final List<String> SHOWN =
      List.of("trending|1h|all", "discussed|24h|all", "popular|24h|all");
  private static final Duration PAUSE = Duration.ofSeconds(2);

  /** Older lists are those of an earlier run. */
  private final Instant started = Instant.now();

  private final ListsCodec codec = new ListsCodec();
  private final Map<String, String> tables = new HashMap<>();
  private final PrintWriter out;
  private final TopicFollower follower;
  private String printed = "";
  private long next = System.nanoTime();

  ListPrinter(Map<String, Object> clientConfig, Topics topics, PrintWriter out) {
    this.out = out;
    follower =
        new TopicFollower(
            clientConfig, topics.rankings().name(), "list-printer", this::take, this::printIfDue);
  }

  private void take(ConsumerRecord<byte[], byte[]> record) {
    String list = new String(record.key(), StandardCharsets.UTF_8);
    if (!SHOWN.contains(list)) {
      return;
    }
    if (record.value() == null) {
      tables.remove(list);
      return;
    }
    Ranking ranking = codec.ranking(record.value());
    if (!ranking.generatedAt().isBefore(started)) {
      tables.put(list, ListTable.of(ranking));
    }
  }

  private void printIfDue() {
    if (System.nanoTime() - next >= 0 && printIfChanged()) {
      next = System.nanoTime() + PAUSE.toNanos();
    }
  }

  private boolean printIfChanged() {
    List<String> shown = new ArrayList<>();
    for (String key : SHOWN) {
      String table = tables.get(key);
      if (table != null) {
        shown.add(table);
      }
    }
    String now = String.join(System.lineSeparator(), shown);
    if (now.equals(printed)) {
      return false;
    }
    printed = now;
    out.println(now);
    out.flush();
    return true;
  }

  @Override
  public void close() {
    follower.close();
  }
}
