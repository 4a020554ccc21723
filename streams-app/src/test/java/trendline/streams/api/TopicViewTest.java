package trendline.streams.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static trendline.streams.api.RankingDraft.NOON;
import static trendline.streams.api.RankingDraft.aRanking;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.NetworkException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import trendline.events.ArticleTotals;
import trendline.events.ListsCodec;
import trendline.events.Ranking;
import trendline.events.RankingKey;
import trendline.events.topics.Topics;

class TopicViewTest {
  private static final RankingKey TRENDING = new RankingKey("trending", "1h", RankingKey.ALL);

  private final ListsCodec codec = new ListsCodec();
  private final Topics topics = new Topics("test.");
  private final TopicPartition rankings = new TopicPartition(topics.rankings().name(), 0);
  private final TopicPartition totals = new TopicPartition(topics.articleTotals().name(), 0);
  private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
  private final Map<TopicPartition, Long> written = new HashMap<>();
  private final TopicView view =
      new TopicView(() -> consumer, topics, Clock.fixed(NOON, ZoneOffset.UTC));

  @BeforeEach
  void bothTopicsAreThere() {
    holds(0, 0);
    for (TopicPartition partition : List.of(rankings, totals)) {
      PartitionInfo info =
          new PartitionInfo(partition.topic(), 0, Node.noNode(), new Node[0], new Node[0]);
      consumer.updatePartitions(partition.topic(), List.of(info));
    }
  }

  @AfterEach
  void close() {
    view.close();
  }

  @Test
  void isCaughtUpOnceBothTopicsAreReadToWhereTheyEnded() {
    holds(1, 1);
    Ranking ranking = aRanking("trending|1h|all").of("a").build();
    consumer.schedulePollTask(() -> write(rankings, "trending|1h|all", codec.encode(ranking)));
    consumer.schedulePollTask(() -> assertThat(view.isCaughtUp()).isFalse());
    consumer.schedulePollTask(() -> write(totals, "a", codec.encode(new ArticleTotals("a", 5, 1))));

    view.start();

    await().until(view::isCaughtUp);
    assertThat(view.ranking(TRENDING)).contains(ranking);
    assertThat(view.totals("a")).contains(new ArticleTotals("a", 5, 1));
    assertThat(view.lastPolledAt()).isEqualTo(NOON);
  }

  @Test
  void emptyTopicsAreCaughtUpAtOnce() {
    view.start();

    await().until(view::isCaughtUp);
    assertThat(view.keys()).isEmpty();
  }

  @Test
  void aTombstoneTakesAListAway() {
    Ranking ranking = aRanking("trending|1h|all").of("a").build();
    consumer.schedulePollTask(
        () -> {
          write(rankings, "trending|1h|all", codec.encode(ranking));
          write(rankings, "trending|1h|all", null);
          write(rankings, "popular|24h|all", codec.encode(aRanking("popular|24h|all").build()));
        });

    view.start();

    RankingKey after = new RankingKey("popular", "24h", RankingKey.ALL);
    await().untilAsserted(() -> assertThat(view.keys()).contains(after));
    assertThat(view.ranking(TRENDING)).isEmpty();
  }

  @Test
  void whatCannotBeReadIsCountedAndPassedOver() {
    byte[] good = codec.encode(aRanking("trending|1h|all").of("a").build());
    consumer.schedulePollTask(
        () -> {
          write(rankings, "no key of a ranking", good);
          write(rankings, "popular|24h|all", good);
          write(rankings, "trending|1h|all", "{}".getBytes(UTF_8));
          write(rankings, "trending|1h|all", "not JSON".getBytes(UTF_8));
          write(totals, "a", "{\"articleId\":\"b\"}".getBytes(UTF_8));
          write(rankings, "trending|1h|all", good);
        });

    view.start();

    await().untilAsserted(() -> assertThat(view.ranking(TRENDING)).isPresent());
    await().untilAsserted(() -> assertThat(view.unreadableRecords()).isEqualTo(5));
    assertThat(view.isAlive()).isTrue();
  }

  @Test
  void passingTroubleIsOutlived() {
    consumer.schedulePollTask(
        () -> consumer.setPollException(new NetworkException("the broker restarts")));

    view.start();

    await().until(view::isCaughtUp);
    assertThat(view.isAlive()).isTrue();
    assertThat(view.failure()).isEmpty();
  }

  @Test
  void lastingTroubleEndsTheViewForAllToSee() {
    consumer.schedulePollTask(
        () -> consumer.setPollException(new AuthorizationException("not allowed to read")));

    view.start();

    await().until(() -> view.failure().isPresent() && !view.isAlive());
    assertThat(view.failure().orElseThrow()).hasMessage("not allowed to read");
    assertThat(consumer.closed()).isTrue();
  }

  @Test
  void readsOnlyWhatWasCommittedAndJoinsNoGroup() {
    Map<String, Object> config =
        ViewConsumer.config(Map.of("bootstrap.servers", "broker:9092", "group.id", "site"));

    assertThat(config)
        .containsEntry("isolation.level", "read_committed")
        .containsEntry("enable.auto.commit", "false")
        .containsEntry("enable.metrics.push", "false")
        .doesNotContainKey("group.id");
  }

  private void holds(long rankingsEnd, long totalsEnd) {
    consumer.updateBeginningOffsets(Map.of(rankings, 0L, totals, 0L));
    consumer.updateEndOffsets(Map.of(rankings, rankingsEnd, totals, totalsEnd));
  }

  private void write(TopicPartition to, String key, byte @Nullable [] value) {
    long offset = written.merge(to, 1L, Long::sum) - 1;
    consumer.addRecord(
        new ConsumerRecord<>(to.topic(), to.partition(), offset, key.getBytes(UTF_8), value));
  }
}
