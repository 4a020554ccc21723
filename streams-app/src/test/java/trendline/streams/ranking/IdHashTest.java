package trendline.streams.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IdHashTest {
  /** These are in changelogs: a failure here is not mended by other numbers. */
  @Test
  void isWhatItAlwaysWas() {
    assertThat(IdHash.of("")).isZero();
    assertThat(IdHash.of("\u0430\u043d\u043d\u0430")).isEqualTo(-5194700723495901841L);
    assertThat(IdHash.of("a")).isEqualTo(510903276987443985L);
    assertThat(IdHash.of("anna")).isEqualTo(-967133700322604267L);
    assertThat(IdHash.of("rPxsLg4SM9MRfBW0wOvivTE0ka-01jOSBZ3SCWiz_Yk"))
        .isEqualTo(-2393530304515522800L);
  }

  @Test
  void idsThatDifferLittleHaveHashesThatDiffer() {
    Set<Long> hashes = new HashSet<>();
    int ids = 0;
    for (String before : new String[] {"", "visitor-", "visitor-0", "0000-0000-0000-"}) {
      for (int i = 0; i < 100_000; i++) {
        hashes.add(IdHash.of(before + "x" + i));
        hashes.add(IdHash.of(before + "x" + i + "\0"));
        ids += 2;
      }
    }
    assertThat(hashes).hasSize(ids);
  }

  @Test
  void bothHalvesAreSpreadEvenly() {
    Map<Long, Integer> low = new HashMap<>();
    Map<Long, Integer> high = new HashMap<>();
    for (int i = 0; i < 160_000; i++) {
      long hash = IdHash.of("visitor-" + i);
      low.merge((hash >>> 28) & 15, 1, Integer::sum);
      high.merge(hash >>> 60, 1, Integer::sum);
    }
    // ten standard deviations of a uniform choice
    assertThat(low.values())
        .hasSize(16)
        .allSatisfy(count -> assertThat(count).isBetween(9_000, 11_000));
    assertThat(high.values())
        .hasSize(16)
        .allSatisfy(count -> assertThat(count).isBetween(9_000, 11_000));
  }
}
