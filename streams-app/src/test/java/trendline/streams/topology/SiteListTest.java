package trendline.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import trendline.events.Ranking;
import trendline.events.RankingEntry;

class SiteListTest {
  private static final Instant NOON = PipelineDriver.NOON;

  private final SiteList list = new SiteList(1000);

  @Test
  void theFirstCandidatesArePublishedAtOnce() {
    list.replace(candidates(0, 7));

    Ranking published = publish(Duration.ZERO);

    assertThat(published).isNotNull();
    assertThat(published.entries()).extracting(RankingEntry::score).containsExactly(7.0);
  }

  @Test
  void aChangeWithinTheIntervalWaitsForItsEnd() {
    list.replace(candidates(0, 7));
    publish(Duration.ZERO);

    list.replace(candidates(0, 8));

    assertThat(publish(Duration.ofMillis(999))).isNull();
    assertThat(publish(Duration.ofSeconds(1))).isNotNull();
  }

  @Test
  void candidatesThatChangeNothingForAReaderAreNotPublished() {
    list.replace(candidates(0, 7));
    publish(Duration.ZERO);

    list.replace(candidates(0, 7));

    assertThat(publish(Duration.ofSeconds(2))).isNull();
  }

  @Test
  void aQuietListIsPublishedAgainAtTheHeartbeat() {
    list.replace(candidates(0, 7));
    publish(Duration.ZERO);

    assertThat(publish(Duration.ofSeconds(59))).isNull();
    Ranking again = publish(Duration.ofSeconds(60));

    assertThat(again).isNotNull();
    assertThat(again.generatedAt()).isEqualTo(NOON.plusSeconds(60));
  }

  @Test
  void aListThatAClockAheadOfThisOneMadeDoesNotStandStillUntilThen() {
    list.restore(candidates(0, 7));
    list.restore(new PartitionRanking(SiteList.PUBLISHED, rankingOf(0, 7, Duration.ofHours(1))));

    assertThat(publish(Duration.ZERO)).isNotNull();

    list.replace(later(0, 8, Duration.ofSeconds(1)));
    assertThat(publish(Duration.ofSeconds(1))).isNotNull();
  }

  @Test
  void newCandidatesOfAPartitionReplaceItsOldOnesAndLeaveTheOthers() {
    list.replace(candidates(0, 7));
    list.replace(candidates(1, 5));

    list.replace(candidates(0, 3));

    Ranking published = publish(Duration.ZERO);
    assertThat(published).isNotNull();
    assertThat(published.entries()).extracting(RankingEntry::score).containsExactly(5.0, 3.0);
  }

  @Test
  void afterARestartThePreviousRanksAreThoseThatWerePublished() {
    list.replace(candidates(0, 7));
    Ranking before = publish(Duration.ZERO);
    assertThat(before).isNotNull();

    SiteList restarted = new SiteList(1000);
    restarted.restore(new PartitionRanking(SiteList.PUBLISHED, before));
    restarted.restore(candidates(0, 9));
    Ranking after = restarted.publishIfDue(10, NOON.plusSeconds(5), 60_000);

    assertThat(after).isNotNull();
    assertThat(after.entries()).extracting(RankingEntry::previousRank).containsExactly(1);
  }

  @Test
  void onePartitionThatWasLateOnceIsNotLateForEver() {
    publishBeforeTheSecondPartitionSends();

    list.replace(later(0, 9, Duration.ofSeconds(2)));
    assertThat(list.isReady()).isFalse();
    list.replace(later(1, 7, Duration.ofMillis(2003)));
    assertThat(list.isReady()).isTrue();

    Ranking published = publish(Duration.ofMillis(2040));
    assertThat(published).isNotNull();
    assertThat(published.entries()).extracting(RankingEntry::score).containsExactly(9.0, 7.0);
  }

  @Test
  void aListIsPublishedOnceForAMoment() {
    publishBeforeTheSecondPartitionSends();

    assertThat(publish(Duration.ofMillis(1100))).isNull();
    assertThat(publish(Duration.ofMillis(2050))).isNotNull();
  }

  @Test
  void aListIsQuietOnceNoPartitionHasSentForSomeLooks() {
    list.replace(candidates(0, 7));
    assertThat(looksUntilQuiet()).isEqualTo(SiteList.MOST_SILENT_LOOKS + 1);
    assertThat(list.isQuietAtThisLook()).isTrue();

    list.replace(candidates(1, 5));
    assertThat(list.isQuietAtThisLook()).isFalse();
    list.replace(candidates(2, 5));

    assertThat(looksUntilQuiet()).isEqualTo(SiteList.MOST_SILENT_LOOKS + 1);
  }

  @Test
  void aPartitionThatWasLateDoesNotMakeTheNextMomentSeemQuiet() {
    publishBeforeTheSecondPartitionSends();
    assertThat(list.isQuietAtThisLook()).isFalse();
    assertThat(looksUntilQuiet()).isEqualTo(SiteList.MOST_SILENT_LOOKS);

    list.replace(later(0, 9, Duration.ofSeconds(2)));

    assertThat(list.isQuietAtThisLook()).isFalse();
  }

  private int looksUntilQuiet() {
    int looks = 1;
    while (!list.isQuietAtThisLook()) {
      looks++;
    }
    return looks;
  }

  private void publishBeforeTheSecondPartitionSends() {
    list.replace(candidates(0, 7));
    list.replace(candidates(1, 5));
    publish(Duration.ZERO);
    list.replace(later(0, 8, Duration.ofSeconds(1)));
    assertThat(publish(Duration.ofMillis(1050))).isNotNull();
    list.replace(later(1, 6, Duration.ofSeconds(1)));
  }

  private @Nullable Ranking publish(Duration afterNoon) {
    return list.publishIfDue(10, NOON.plus(afterNoon), 60_000);
  }

  private static PartitionRanking candidates(int partition, double score) {
    return later(partition, score, Duration.ZERO);
  }

  private static PartitionRanking later(int partition, double score, Duration afterNoon) {
    return new PartitionRanking(partition, rankingOf(partition, score, afterNoon));
  }

  private static Ranking rankingOf(int partition, double score, Duration afterNoon) {
    RankingEntry entry =
        new RankingEntry(
            1,
            null,
            "a" + partition,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            score,
            1,
            0,
            1,
            0);
    return new Ranking(
        "popular", "24h", "all", "views/1", NOON.plus(afterNoon), null, List.of(entry));
  }
}
