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
    assertThat(get(0)).isEqualTo(VisitorTable.NONE);
    assertThat(table.size()).isZero();
  }

  @Test
  void visitorsWhoShareHalfOfTheirBitsAreNotTakenForEachOther() {
    put(7L << 32, 10, ANY_TIME);
    put(7, 20, ANY_TIME);
    put(0, 30, ANY_TIME);

    assertThat(get(7L << 32)).isEqualTo(10);
    assertThat(get(7)).isEqualTo(20);
    assertThat(get(0)).isEqualTo(30);
    assertThat(get(7L << 32 | 7)).isEqualTo(VisitorTable.NONE);
  }

  @Test
  void aTimeFarLaterPushesOutWhatIsTooOldForItAndOneFarEarlierIsNotKept() {
    put(1, 100 * DAY, ANY_TIME);
    put(2, 110 * DAY, ANY_TIME);

    put(3, 130 * DAY, ANY_TIME);
    put(4, DAY, ANY_TIME);

    assertThat(get(1)).isEqualTo(VisitorTable.NONE);
    assertThat(get(2)).isEqualTo(110 * DAY);
    assertThat(get(3)).isEqualTo(130 * DAY);
    assertThat(get(4)).isEqualTo(VisitorTable.NONE);
  }

  @Test
  void beginsAnewAfterAllWasDropped() {
    put(1, 100 * DAY, ANY_TIME);
    table.dropBefore(100 * DAY + 1);

    put(2, DAY, ANY_TIME);

    assertThat(table.size()).isEqualTo(1);
    assertThat(get(2)).isEqualTo(DAY);
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
      assertThat(remembered(get(visitor), oldest))
          .as("seed %s, step %s", seed, step)
          .isEqualTo(remembered(expected.getOrDefault(visitor, VisitorTable.NONE), oldest));
      if (random.nextInt(3) > 0) {
        put(visitor, now, oldest);
        expected.put(visitor, now);
      }
    }
    assertThat(table.size()).as("seed %s", seed).isBetween(1, 3_000);
  }

  private void put(long visitor, long instant, long oldest) {
    table.put(table.place(visitor), visitor, instant, oldest);
  }

  private long get(long visitor) {
    return table.instant(table.place(visitor));
  }

  private static long remembered(long instant, long oldest) {
    return instant < oldest ? VisitorTable.NONE : instant;
  }
}
