package trendline.streams.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VisitorTableTest {
  private static final long DAY = 86_400_000;
  private static final long ANY_TIME = Long.MIN_VALUE;

  private final VisitorTable table = new VisitorTable();

  @Test
  void knowsNobodyAtFirst() {
    assertThat(table.get(0)).isEqualTo(VisitorTable.NONE);
    assertThat(table.size()).isZero();
  }

  @Test
  void visitorsWhoShareHalfOfTheirBitsAreNotTakenForEachOther() {
    table.put(7L << 32, 10, ANY_TIME);
    table.put(7, 20, ANY_TIME);
    table.put(0, 30, ANY_TIME);

    assertThat(table.get(7L << 32)).isEqualTo(10);
    assertThat(table.get(7)).isEqualTo(20);
    assertThat(table.get(0)).isEqualTo(30);
    assertThat(table.get(7L << 32 | 7)).isEqualTo(VisitorTable.NONE);
  }

  @Test
  void aTimeFarLaterPushesOutWhatIsTooOldForItAndOneFarEarlierIsNotKept() {
    table.put(1, 100 * DAY, ANY_TIME);
    table.put(2, 110 * DAY, ANY_TIME);

    table.put(3, 130 * DAY, ANY_TIME);
    table.put(4, DAY, ANY_TIME);

    assertThat(table.get(1)).isEqualTo(VisitorTable.NONE);
    assertThat(table.get(2)).isEqualTo(110 * DAY);
    assertThat(table.get(3)).isEqualTo(130 * DAY);
    assertThat(table.get(4)).isEqualTo(VisitorTable.NONE);
  }

  @Test
  void beginsAnewAfterAllWasDropped() {
    table.put(1, 100 * DAY, ANY_TIME);
    table.dropBefore(100 * DAY + 1);

    table.put(2, DAY, ANY_TIME);

    assertThat(table.size()).isEqualTo(1);
    assertThat(table.get(2)).isEqualTo(DAY);
  }

  @Test
  void answersAsAHashMapDoesWhateverIsPutAndDropped() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Map<Long, Long> expected = new HashMap<>();
    long now = 1_800_000_000_000L;
    for (int step = 0; step < 100_000; step++) {
      now += random.nextInt(1_000);
      long visitor = random.nextInt(3_000) * 0x9E3779B97F4A7C15L;
      long oldest = now - 600_000;
      if (random.nextInt(5_000) == 0) {
        table.dropBefore(oldest);
      }
      assertThat(remembered(table.get(visitor), oldest))
          .as("seed %s, step %s", seed, step)
          .isEqualTo(remembered(expected.getOrDefault(visitor, VisitorTable.NONE), oldest));
      if (random.nextInt(3) > 0) {
        table.put(visitor, now, oldest);
        expected.put(visitor, now);
      }
    }
    assertThat(table.size()).as("seed %s", seed).isBetween(1, 3_000);
  }

  private static long remembered(long instant, long oldest) {
    return instant < oldest ? VisitorTable.NONE : instant;
  }
}
