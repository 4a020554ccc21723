package trendline.streams.api;

import static org.assertj.core.api.Assertions.assertThat;
import static trendline.streams.api.RankingDraft.NOON;
import static trendline.streams.api.RankingDraft.aRanking;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import trendline.events.Ranking;

class SnapshotsTest {
  private final Snapshots snapshots = new Snapshots(5);

  @Test
  void aRankingIsRememberedByListAndTime() {
    Ranking ranking = at(NOON);

    snapshots.keep(ranking);

    assertThat(snapshots.of(ranking.key(), NOON)).contains(ranking);
    assertThat(snapshots.of(ranking.key(), NOON.plusMillis(1))).isEmpty();
    assertThat(snapshots.of(aRanking("popular|24h|all").build().key(), NOON)).isEmpty();
  }

  @Test
  void beyondTheBoundTheOneUnusedForLongestIsForgotten() {
    Ranking first = at(NOON);
    Ranking second = at(NOON.plusSeconds(1));
    Ranking third = at(NOON.plusSeconds(2));
    snapshots.keep(first);
    snapshots.keep(second);
    assertThat(snapshots.of(first.key(), NOON)).isPresent();

    snapshots.keep(third);

    assertThat(snapshots.of(first.key(), first.generatedAt())).isPresent();
    assertThat(snapshots.of(second.key(), second.generatedAt())).isEmpty();
    assertThat(snapshots.of(third.key(), third.generatedAt())).isPresent();
  }

  @Test
  void theSameRankingCountsOnce() {
    Ranking first = at(NOON);
    for (int i = 0; i < 10; i++) {
      snapshots.keep(first);
    }

    snapshots.keep(at(NOON.plusSeconds(1)));

    assertThat(snapshots.of(first.key(), NOON)).isPresent();
  }

  private static Ranking at(Instant instant) {
    return aRanking("trending|1h|all").at(instant).of("a", "b").build();
  }
}
