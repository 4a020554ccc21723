package trendline.streams.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VisitorsTest {
  private static final long MINUTE = 60_000;
  private static final long WINDOW = 30 * MINUTE;
  private static final long CUP = IdHash.of("cup");
  private static final long ANNA = Visitors.reader(CUP, "anna");
  private static final long BORIS = Visitors.reader(CUP, "boris");
  private static final long NOON = 1_000 * WINDOW;

  private final MemoryRows rows = new MemoryRows();
  private Visitors visitors = open();

  @Test
  void aReloadWithinTheWindowIsADuplicateAndOneExactlyAWindowLaterCounts() {
    count(ANNA, NOON, NOON);

    assertThat(count(ANNA, NOON + WINDOW - 1, NOON + WINDOW - 1)).isFalse();
    assertThat(count(ANNA, NOON + WINDOW, NOON + WINDOW)).isTrue();
  }

  @Test
  void aDuplicateDoesNotProlongTheWindow() {
    count(ANNA, NOON, NOON);
    count(ANNA, NOON + 20 * MINUTE, NOON + 20 * MINUTE);

    boolean counted = count(ANNA, NOON + 40 * MINUTE, NOON + 40 * MINUTE);

    assertThat(counted).isTrue();
  }

  @Test
  void aLateViewIsADuplicateWithinTheWindowBeforeTheLastCountedOne() {
    count(ANNA, NOON, NOON);

    assertThat(count(ANNA, NOON - WINDOW + 1, NOON)).isFalse();
    assertThat(count(ANNA, NOON - WINDOW, NOON)).isTrue();
  }

  @Test
  void aLateViewThatCountsDoesNotTakeThePlaceOfTheLastOne() {
    count(ANNA, NOON, NOON);
    count(ANNA, NOON - WINDOW, NOON);

    boolean counted = count(ANNA, NOON + MINUTE, NOON + MINUTE);

    assertThat(counted).isFalse();
  }

  @Test
  void visitorsDoNotShareAWindow() {
    count(ANNA, NOON, NOON);

    assertThat(count(BORIS, NOON, NOON)).isTrue();
  }

  @Test
  void isForgottenTwoWindowsAfterTheLastCountedView() {
    count(ANNA, NOON, NOON);

    assertThat(count(ANNA, NOON, NOON + 2 * WINDOW - 1)).isFalse();
    assertThat(count(ANNA, NOON, NOON + 2 * WINDOW)).isTrue();
  }

  @Test
  void keepsNobodyWhoIsForgotten() {
    count(ANNA, NOON, NOON);
    count(BORIS, NOON + 10 * MINUTE, NOON + 10 * MINUTE);

    visitors.save(NOON + 2 * WINDOW);
    assertThat(visitors.size()).isEqualTo(1);

    visitors.save(NOON + 2 * WINDOW + 10 * MINUTE);
    assertThat(visitors.size()).isZero();
  }

  @Test
  void forgetsAPartAtATimeAndAllWithinASixteenthOfAWindow() {
    for (int i = 0; i < 10_000; i++) {
      count(Visitors.reader(CUP, "v" + i), NOON, NOON);
    }
    long over = NOON + 2 * WINDOW;
    visitors.save(over - 1);
    assertThat(visitors.size()).isEqualTo(10_000);

    visitors.save(over + WINDOW / 32);
    assertThat(visitors.size()).isBetween(4_000, 6_000);

    visitors.save(over + WINDOW / 16);
    assertThat(visitors.size()).isZero();
  }

  @Test
  void idsThatTradePlacesAreOtherReaders() {
    long cup = IdHash.of("cup");
    long anna = IdHash.of("anna");

    assertThat(Visitors.reader(cup, "anna")).isNotEqualTo(Visitors.reader(anna, "cup"));
    assertThat(Visitors.reader(cup, "cup")).isNotEqualTo(Visitors.reader(anna, "anna"));
  }

  /** In changelogs: a failure here is not mended by another number. */
  @Test
  void aReaderIsWhoTheyAlwaysWere() {
    assertThat(Visitors.reader(IdHash.of("cup"), "anna")).isEqualTo(903515586353042044L);
  }

  @Test
  void handsOverOnlyWhatIsNewToBeSaved() {
    count(ANNA, NOON, NOON);
    assertThat(saved()).containsExactly(ANNA, NOON);

    count(ANNA, NOON + 1, NOON + 1);
    count(BORIS, NOON + 2, NOON + 2);

    assertThat(saved()).containsExactly(BORIS, NOON + 2);
  }

  @Test
  void restoresTheLaterOfTwoSavedViews() {
    count(ANNA, NOON - WINDOW, NOON);
    visitors.save(NOON);
    count(ANNA, NOON, NOON);
    visitors.save(NOON);

    visitors = open();
    visitors.restore();

    assertThat(count(ANNA, NOON + MINUTE, NOON + MINUTE)).isFalse();
    assertThat(visitors.size()).isEqualTo(1);
  }

  private Visitors open() {
    return new Visitors(WINDOW, rows, new Progress());
  }

  private boolean count(long reader, long occurredAt, long partitionTime) {
    return visitors.count(reader, occurredAt, partitionTime);
  }

  /** Readers and their last counted views, in turn, that are written now. */
  private List<Long> saved() {
    rows.delete(RowKeys.visitors(1));
    visitors.save(NOON);
    List<Long> saved = new ArrayList<>();
    rows.scan(
        RowKeys.VISITORS,
        (key, value) ->
            VisitorLog.read(
                value, (reader, occurredAt) -> saved.addAll(List.of(reader, occurredAt))));
    return saved;
  }
}
