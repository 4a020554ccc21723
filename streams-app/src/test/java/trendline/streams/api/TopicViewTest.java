package trendline.streams.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static trendline.streams.api.RankingDraft.NOON;
import static trendline.streams.api.RankingDraft.aRanking;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.NetworkException;
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
  private final SetClock clock = new SetClock(NOON);
  private final TopicView view = new TopicView(() -> consumer, topics, clock);

  @BeforeEach
  void bothTopicsAreThere() {
    holds(0, 0);
    exist(rankings);
    exist(totals);
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
  void partitionsThatAreAddedLaterAreReadToo() {
    TopicPartition added = new TopicPartition(totals.topic(), 1);
    view.start();
    await().until(view::isCaughtUp);

    consumer.updateBeginningOffsets(Map.of(added, 0L));
    consumer.updateEndOffsets(Map.of(added, 1L));
    exist(totals, added);
    clock.advance(Duration.ofMinutes(1));

    await().until(() -> consumer.assignment().contains(added));
    consumer.schedulePollTask(() -> write(added, "z", codec.encode(new ArticleTotals("z", 9, 0))));
    await().untilAsserted(() -> assertThat(view.totals("z")).isPresent());
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

  private void exist(TopicPartition... partitions) {
    List<PartitionInfo> infos =
        Stream.of(partitions)
            .map(p -> new PartitionInfo(p.topic(), p.partition(), null, new Node[0], new Node[0]))
            .toList();
    consumer.updatePartitions(partitions[0].topic(), infos);
  }

  private void holds(long rankingsEnd, long totalsEnd) {
    consumer.updateBeginningOffsets(Map.of(rankings, 0L, totals, 0L));
    consumer.updateEndOffsets(Map.of(rankings, rankingsEnd, totals, totalsEnd));
  }

  private void write(TopicPartition to, String key, byte[] value) {
    long offset = written.merge(to, 1L, Long::sum) - 1;
    consumer.addRecord(
        new ConsumerRecord<>(to.topic(), to.partition(), offset, key.getBytes(UTF_8), value));
  }
}
