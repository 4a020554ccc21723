package trendline.streams.topology;

import java.nio.file.Path;
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
import trendline.streams.ranking.RankingSettings;

/** Makes up what reaches the topology: events, and records that are none. */
final class RandomTraffic {
  private static final long START = Instant.parse("2026-11-24T09:17:31.5Z").toEpochMilli();
  private static final long A_MINUTE = 60_000;
  private static final long A_DAY = 86_400_000;
  private static final int BAD_ONE_IN = 8;
  private static final int CHECK_ONE_IN = 10;

  private final Random random;
  private final RankingSettings settings;
  private final RandomInstants instants;
  private final RandomEvents events;
  private final boolean inPolls;
  private final List<Step<CheckedPipeline>> steps = new ArrayList<>();

  RandomTraffic(long seed) {
    // Random's first numbers are nearly the same for near seeds
    random = new Random(new SplittableRandom(seed).nextLong());
    settings = RandomSettings.from(random);
    instants = new RandomInstants(random, settings.dedupeWindow().toMillis());
    events = new RandomEvents(random, instants);
    inPolls = random.nextBoolean();
  }

  /** So many records, with checks between them and at the end. */
  RandomStream<CheckedPipeline> stream(Path stateDir, int records) {
    long start = START + random.nextLong(A_DAY);
    long now = start;
    for (int i = 0; i < records; i++) {
      // half of them come at once, as from a batch
      now += random.nextBoolean() ? 0 : instants.pause();
      arrive(now);
      if (i == records - 1 || random.nextInt(CHECK_ONE_IN) == 0) {
        now = settled(now);
        check(now);
      }
    }
    return new RandomStream<>(
        settings + (inPolls ? ", in polls" : ", one by one"),
        () -> new CheckedPipeline(stateDir, settings, start, inPolls),
        steps);
  }

  private void arrive(long now) {
    Event event = events.next(now);
    if (random.nextInt(BAD_ONE_IN) == 0) {
      BadRecord bad = BadRecord.of(event, now, random);
      steps.add(new Step<>(now, bad.toString(), pipeline -> pipeline.arrive(bad, now)));
    } else {
      steps.add(new Step<>(now, event.toString(), pipeline -> pipeline.arrive(event, now)));
    }
  }

  /** When a check may be: with no minute's end in the time before, which changes the lists anew. */
  private static long settled(long now) {
    long settled = now + CheckedPipeline.SETTLING;
    return settled / A_MINUTE == now / A_MINUTE
        ? settled
        : settled / A_MINUTE * A_MINUTE + CheckedPipeline.SETTLING;
  }

  private void check(long now) {
    steps.add(new Step<>(now, "check", pipeline -> pipeline.check(now)));
  }
}
