package trendline.streams.status;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import trendline.events.ListsCodec;
import trendline.events.Ranking;
import trendline.events.RankingKey;

/**
 * Reads the newest published lists. The end of the topic is enough, since each list is published
 * again at least once a minute.
 */
final class ListProbe {
  /** The lists of a minute, with as many markers of transactions between them. */
  private static final long OFFSETS = 1_000;

  private final ListsCodec codec = new ListsCodec();
  private final Tail tail;
  private final Clock clock;

  ListProbe(Tail tail, Clock clock) {
    this.tail = tail;
    this.clock = clock;
  }

  List<ListState> states(Collection<TopicPartition> rankings) {
    Map<RankingKey, ConsumerRecord<byte[], byte[]>> newest = new HashMap<>();
    for (ConsumerRecord<byte[], byte[]> each : tail.of(rankings, OFFSETS)) {
      take(each, newest);
    }
    Map<String, Integer> categories = new HashMap<>();
    newest.keySet().stream()
        .filter(key -> !key.scope().equals(RankingKey.ALL))
        .forEach(key -> categories.merge(key.list() + " " + key.window(), 1, Integer::sum));
    Map<String, ListState> states = new TreeMap<>();
    newest.forEach(
        (key, record) -> {
          if (key.scope().equals(RankingKey.ALL)) {
            String name = key.list() + " " + key.window();
            states.put(name, state(key, record, categories.getOrDefault(name, 0)));
          }
        });
    return new ArrayList<>(states.values());
  }

  private static void take(
      ConsumerRecord<byte[], byte[]> record,
      Map<RankingKey, ConsumerRecord<byte[], byte[]>> newest) {
    RankingKey key;
    try {
      key = RankingKey.parse(new String(record.key(), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return; // none of ours
    }
    if (record.value() == null) {
      newest.remove(key);
    } else {
      newest.put(key, record);
    }
  }

  private ListState state(RankingKey key, ConsumerRecord<byte[], byte[]> record, int categories) {
    int entries;
    try {
      Ranking ranking = codec.ranking(record.value());
      entries = ranking.entries().size();
    } catch (UncheckedIOException e) {
      entries = 0;
    }
    return new ListState(
        key.list(),
        key.window(),
        Duration.ofMillis(Math.max(0, clock.millis() - record.timestamp())),
        entries,
        categories);
  }
}
