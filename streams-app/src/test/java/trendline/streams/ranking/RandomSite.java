package trendline.streams.ranking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import trendline.events.Event;
import trendline.streams.oracle.RandomEvents;
import trendline.streams.oracle.RandomInstants;
import trendline.streams.oracle.RandomSettings;
import trendline.streams.oracle.RandomStream;
import trendline.streams.oracle.Step;

/** Makes up what happens to a site of one to four partitions: events, saves and crashes. */
final class RandomSite {
  private static final long START = Instant.parse("2026-11-24T09:17:31.5Z").toEpochMilli();
  private static final long A_DAY = 86_400_000;

  private final Random random;
  private final RankingSettings settings;
  private final RandomInstants instants;
  private final RandomEvents events;
  private final int partitions;
  private final List<Step<PartitionedSite>> steps = new ArrayList<>();

  RandomSite(long seed) {
    // Random's first numbers are nearly the same for near seeds
    random = new Random(new SplittableRandom(seed).nextLong());
    settings = RandomSettings.from(random);
    instants = new RandomInstants(random, settings.dedupeWindow().toMillis());
    events = new RandomEvents(random, instants);
    partitions = 1 + random.nextInt(4);
  }

  /** So many events, with saves, crashes and checks between them, and checks at the end. */
  RandomStream<PartitionedSite> stream(int arrivals, int checkOneIn) {
    long start = START + random.nextLong(A_DAY);
    long now = start;
    for (int i = 0; i < arrivals; i++) {
      now += instants.pause();
      arrive(now);
      misfortune(now);
      if (random.nextInt(checkOneIn) == 0) {
        check(now);
      }
    }
    check(now);
    long later = now + 10 * A_DAY;
    steps.add(new Step<>(later, "all is forgotten", site -> site.checkForgetting(later)));
    return new RandomStream<>(
        partitions + " partitions, " + settings,
        () -> new PartitionedSite(settings, partitions, start),
        steps);
  }

  private void arrive(long now) {
    Event event = events.next(now);
    steps.add(new Step<>(now, event.toString(), site -> site.arrive(event, now)));
  }

  private void check(long now) {
    steps.add(new Step<>(now, "check", site -> site.check(now)));
  }

  private void misfortune(long now) {
    int any = random.nextInt(partitions);
    String where = " partition " + any;
    int dice = random.nextInt(100);
    if (dice < 12) {
      boolean totalsFirst = random.nextBoolean();
      String what = totalsFirst ? "hand on totals of and save" : "save";
      steps.add(new Step<>(now, what + where, site -> site.partition(any).save(totalsFirst)));
    } else if (dice < 15) {
      steps.add(new Step<>(now, "crash" + where, site -> site.partition(any).crash(now)));
    } else if (dice < 22) {
      steps.add(
          new Step<>(now, "hand on totals of" + where, site -> site.partition(any).takeTotals()));
    }
  }
}
