package trendline.streams.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BucketsTest {
  private final Buckets buckets = new Buckets();

  @Test
  void keepsCountsInOrderWhateverTheOrderOfArrival() {
    int[] arriving = {50, 10, 40, 10, 30, 20, 50, 60};

    for (int id : arriving) {
      buckets.add(id, 1);
    }

    assertThat(text()).isEqualTo("10=2 20=1 30=1 40=1 50=2 60=1 ");
  }

  @Test
  void sumsWithBothEndsIncluded() {
    for (int id = 10; id <= 60; id += 10) {
      buckets.add(id, id);
    }

    assertThat(buckets.sum(20, 40)).isEqualTo(20 + 30 + 40);
    assertThat(buckets.sum(21, 39)).isEqualTo(30);
    assertThat(buckets.sum(61, 99)).isZero();
  }

  @Test
  void forgetsWhatIsOlder() {
    buckets.add(10, 1);
    buckets.add(20, 2);
    buckets.add(30, 3);

    assertThat(buckets.dropBefore(10)).isFalse();
    assertThat(buckets.dropBefore(20)).isTrue();

    assertThat(text()).isEqualTo("20=2 30=3 ");
  }

  @Test
  void countsOnAfterAllWasForgotten() {
    buckets.add(10, 1);
    buckets.dropBefore(11);

    buckets.add(5, 7);

    assertThat(text()).isEqualTo("5=7 ");
  }

  @Test
  void comesToWhatASortedMapComesToWhateverIsAddedAndForgotten() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    TreeMap<Integer, Integer> expected = new TreeMap<>();
    for (int step = 0; step < 20_000; step++) {
      int id = 1 + step / 100 + random.nextInt(50);
      if (random.nextInt(20) == 0) {
        assertThat(buckets.dropBefore(id))
            .as("seed %s, step %s", seed, step)
            .isEqualTo(!expected.isEmpty() && expected.firstKey() < id);
        expected.headMap(id).clear();
      } else {
        int count = 1 + random.nextInt(3);
        buckets.add(id, count);
        expected.merge(id, count, Integer::sum);
      }
      assertThat(buckets.size()).as("seed %s, step %s", seed, step).isEqualTo(expected.size());
    }
    assertThat(text()).as("seed %s", seed).isEqualTo(text(expected));
  }

  private static String text(Map<Integer, Integer> counts) {
    StringBuilder text = new StringBuilder();
    counts.forEach((id, count) -> text.append(id).append('=').append(count).append(' '));
    return text.toString();
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < buckets.size(); i++) {
      text.append(buckets.id(i)).append('=').append(buckets.count(i)).append(' ');
    }
    return text.toString();
  }
}
