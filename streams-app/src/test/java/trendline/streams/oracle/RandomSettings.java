package trendline.streams.oracle;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import trendline.streams.ranking.RankedList;
import trendline.streams.ranking.RankingSettings;

/** Settings that a site might run with: mostly the defaults, each with something else. */
public final class RandomSettings {
  private RandomSettings() {}

  public static RankingSettings from(Random random) {
    RankingSettings usual = RankingSettings.defaults();
    return new RankingSettings(
        lists(random, usual),
        oneIn(4, random) ? 1 + random.nextInt(3) : usual.size(),
        oneIn(4, random) ? 2 : 1,
        !oneIn(3, random),
        oneIn(4, random) ? random.nextInt(2) : usual.maxCategories(),
        oneIn(4, random) ? Duration.ofSeconds(1 + random.nextInt(90)) : usual.dedupeWindow(),
        oneIn(4, random) ? 0.05 + random.nextDouble() : usual.halfLife(),
        oneIn(4, random) ? random.nextInt(3) / 2.0 : usual.pastDiscount());
  }

  private static List<RankedList> lists(Random random, RankingSettings usual) {
    return oneIn(4, random)
        ? Stream.of("trending:2h", "trending:3h", "discussed:1m", "popular:8d", "popular:90m")
            .map(RankedList::parse)
            .toList()
        : usual.lists();
  }

  private static boolean oneIn(int times, Random random) {
    return random.nextInt(times) == 0;
  }
}
