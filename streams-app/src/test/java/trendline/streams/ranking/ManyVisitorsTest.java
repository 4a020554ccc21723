package trendline.streams.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trendline.events.PageView;

class ManyVisitorsTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final int VISITORS = 2 * VisitorLog.READERS_A_ROW + 1;

  private final MemoryRows rows = new MemoryRows();

  @Test
  void visitorsOfOneCommitAreSavedInRowsThatFitARecord() {
    Activity activity = new Activity(RankingSettings.defaults(), rows);
    for (int i = 0; i < VISITORS; i++) {
      activity.count(view(i), NOON.toEpochMilli());
    }

    activity.save();

    List<Integer> sizes = new ArrayList<>();
    rows.scan(RowKeys.VISITORS, (key, value) -> sizes.add(value.length));
    assertThat(sizes).hasSize(3).allSatisfy(size -> assertThat(size).isLessThan(1024 * 1024));
  }

  @Test
  void visitorsOfEveryRowAreRememberedAfterARestart() {
    Activity before = new Activity(RankingSettings.defaults(), rows);
    for (int i = 0; i < VISITORS; i++) {
      before.count(view(i), NOON.toEpochMilli());
    }
    before.save();

    Activity after = new Activity(RankingSettings.defaults(), rows);
    after.restore(NOON.toEpochMilli());

    assertThat(List.of(0, VISITORS / 2, VISITORS - 1))
        .allSatisfy(
            i ->
                assertThat(after.count(view(i), NOON.toEpochMilli())).isEqualTo(Outcome.DUPLICATE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"vcup\0\0\0\0\0\0\0\0\1", "w\0\0\0\0\0\0\0\1"})
  void rowsOfTheLayoutsBeforeAreDroppedWithTheFirstCommit(String key) {
    byte[] old = key.getBytes(StandardCharsets.US_ASCII);
    rows.put(old, new byte[0]);
    Activity activity = new Activity(RankingSettings.defaults(), rows);
    activity.restore(NOON.toEpochMilli());

    activity.save();

    assertThat(rows.get(old)).isNull();
  }

  private static PageView view(int visitor) {
    return new PageView("e" + visitor, "cup", "v" + visitor, NOON);
  }
}
