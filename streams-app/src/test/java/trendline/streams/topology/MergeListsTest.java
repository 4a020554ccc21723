package trendline.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import trendline.events.ListDescription;
import trendline.events.ListsCodec;
import trendline.events.Ranking;
import trendline.streams.ranking.Formula;
import trendline.streams.ranking.RankedList;
import trendline.streams.ranking.RankingSettings;

class MergeListsTest {
  private static final Instant NOON = PipelineDriver.NOON;

  private final MockProcessorContext<String, Ranking> context = new MockProcessorContext<>();
  private final KeyValueStore<String, PartitionNews> store =
      Stores.keyValueStoreBuilder(
              Stores.inMemoryKeyValueStore(MergeLists.STORE),
              Serdes.String(),
              ValueSerdes.partitionNews())
          .withLoggingDisabled()
          .build();
  private final MergeLists merge = new MergeLists(onlyTrending());

  @BeforeEach
  void open() {
    store.init(context.getStateStoreContext(), store);
    context.addStateStore(store);
    context.setCurrentSystemTimeMs(NOON.toEpochMilli());
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aListThatIsNoLongerConfiguredIsTakenAway() {
    save("popular", "24h", 0);
    save("popular", "24h", SiteList.PUBLISHED);
    save("trending", "1h", 0);
    store.put("beat\0" + 0, new PartitionBeat(0, 1, NOON.toEpochMilli()));
    merge.init(context);

    context.scheduledPunctuators().get(0).getPunctuator().punctuate(NOON.toEpochMilli());

    assertThat(context.forwarded())
        .extracting(forward -> forward.record().key(), forward -> forward.record().value() == null)
        .containsExactlyInAnyOrder(tuple("popular|24h|all", true), tuple("trending|1h|all", false));
    assertThat(store.get("popular|24h|all\0" + 0)).isNull();
    assertThat(store.get("popular|24h|all\0" + SiteList.PUBLISHED)).isNull();
  }

  @Test
  void candidatesOfAListThatIsNoLongerConfiguredArePassedOver() {
    merge.init(context);

    merge.process(
        new Record<>("popular|24h|all", candidates("popular", "24h", 0), NOON.toEpochMilli()));

    assertThat(context.forwarded()).isEmpty();
  }

  @Test
  void nothingIsPublishedBeforeEveryPartitionIsCounted() {
    merge.init(context);
    merge.process(trendingOf(0));
    merge.process(beatOf(0, NOON));
    merge.process(trendingOf(1));
    look(NOON);
    assertThat(context.forwarded()).isEmpty();

    merge.process(beatOf(1, NOON));
    look(NOON);

    assertThat(context.forwarded()).hasSize(1);
  }

  @Test
  void listsGrowOldWhileAPartitionIsSilent() {
    Instant later = theSecondIsSilentSince(NOON);
    assertThat(context.forwarded()).isEmpty();

    merge.process(beatOf(1, later));
    look(later);
    assertThat(context.forwarded())
        .extracting(forward -> forward.record().value().generatedAt())
        .containsExactly(later);
  }

  @Test
  void aPartitionWhoseClockIsAheadIsMissedNoLaterThanOthers() {
    theSecondIsSilentSince(NOON.plus(Duration.ofHours(1)));

    assertThat(context.forwarded()).isEmpty();
  }

  @Test
  void anotherInstanceGoesOnFromTheBeatsOfTheFirst() {
    merge.init(context);
    merge.process(beatOf(0, NOON));
    merge.process(beatOf(1, NOON));

    MergeLists successor = new MergeLists(onlyTrending());
    successor.init(context);
    successor.process(trendingOf(0));

    assertThat(context.forwarded()).hasSize(1);
  }

  @Test
  void eachRankingTellsHowItsListRanks() {
    merge.init(context);
    merge.process(beatOf(0, NOON));
    merge.process(beatOf(1, NOON));

    merge.process(trendingOf(0));

    Header header =
        context.forwarded().get(0).record().headers().lastHeader(ListDescription.HEADER);
    assertThat(new ListsCodec().description(header.value()))
        .isEqualTo(RankingSettings.defaults().describe(Formula.HEAT));
  }

  @Test
  void whatWasPublishedIsCommittedAtTheNextLookAndNothingElseIs() {
    merge.init(context);
    merge.process(beatOf(0, NOON));
    merge.process(beatOf(1, NOON));
    merge.process(trendingOf(0));
    assertThat(context.forwarded()).hasSize(1);
    assertThat(context.committed()).isFalse();

    look(NOON.plusMillis(50));
    assertThat(context.committed()).isTrue();

    context.resetCommit();
    look(NOON.plusMillis(100));
    assertThat(context.committed()).isFalse();
  }

  /**
   * Both partitions are heard at noon, and only the first after the longest silence.
   *
   * @param ofSecond when that was by the clock of who counts the second
   * @return the time then
   */
  private Instant theSecondIsSilentSince(Instant ofSecond) {
    merge.init(context);
    merge.process(beatOf(0, NOON));
    merge.process(beatOf(1, ofSecond));
    merge.process(trendingOf(0));
    context.resetForwards();
    Instant later = NOON.plus(HeardPartitions.LONGEST_SILENCE).plusMillis(1);
    context.setCurrentSystemTimeMs(later.toEpochMilli());
    merge.process(beatOf(0, later));
    lookUntilQuiet(later);
    return later;
  }

  private void lookUntilQuiet(Instant now) {
    for (int i = 0; i <= SiteList.MOST_SILENT_LOOKS; i++) {
      look(now);
    }
  }

  private void look(Instant now) {
    context.scheduledPunctuators().get(0).getPunctuator().punctuate(now.toEpochMilli());
  }

  private static Record<String, PartitionNews> trendingOf(int partition) {
    return new Record<>(
        "trending|1h|all", candidates("trending", "1h", partition), NOON.toEpochMilli());
  }

  private static Record<String, PartitionNews> beatOf(int partition, Instant at) {
    return new Record<>(
        "beat", new PartitionBeat(partition, 2, at.toEpochMilli()), at.toEpochMilli());
  }

  private void save(String list, String window, int partition) {
    store.put(list + "|" + window + "|all\0" + partition, candidates(list, window, partition));
  }

  private static PartitionRanking candidates(String list, String window, int partition) {
    return new PartitionRanking(
        partition, new Ranking(list, window, "all", "views/1", NOON, null, List.of()));
  }

  private static PipelineSettings onlyTrending() {
    RankingSettings all = RankingSettings.defaults();
    return new PipelineSettings(
        new RankingSettings(
            List.of(RankedList.parse("trending:1h")),
            all.size(),
            all.minWindowEvents(),
            all.listUnknown(),
            all.maxCategories(),
            all.dedupeWindow(),
            all.halfLife(),
            all.pastDiscount()),
        Duration.ofSeconds(1));
  }
}
