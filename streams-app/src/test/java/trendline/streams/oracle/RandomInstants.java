package trendline.streams.oracle;

import java.time.Instant;
import java.util.Random;

/** When random events occur and arrive. */
public final class RandomInstants {
  private static final long SECOND = 1_000;
  private static final long MINUTE = 60 * SECOND;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  private final Random random;
  private final long dedupeWindow;

  public RandomInstants(Random random, long dedupeWindow) {
    this.random = random;
    this.dedupeWindow = dedupeWindow;
  }

  /** How far the wall clock goes before the next event, in milliseconds. */
  public long pause() {
    int dice = random.nextInt(1000);
    if (dice < 850) {
      return random.nextInt(20_000);
    }
    if (dice < 950) {
      return random.nextLong(20 * MINUTE);
    }
    if (dice < 985) {
      return random.nextLong(3 * HOUR);
    }
    return random.nextLong(dice < 995 ? DAY : 10 * DAY);
  }

  /** None to two dedupe windows before or after a view, to the millisecond or one beside it. */
  Instant nearEdgeOf(Instant counted, long now) {
    int windows = random.nextInt(5) - 2;
    long distance = windows * dedupeWindow + random.nextInt(3) - 1;
    return within(counted.toEpochMilli() + distance, now);
  }

  /** When an event occurred that arrives now: mostly just before, seldom long ago or later. */
  Instant next(long now) {
    int dice = random.nextInt(100);
    long age;
    if (dice < 50) {
      age = random.nextLong(2 * MINUTE);
    } else if (dice < 65) {
      age = random.nextLong(2 * HOUR);
    } else if (dice < 75) {
      age = random.nextLong(2 * DAY);
    } else if (dice < 82) {
      age = random.nextLong(9 * DAY);
    } else if (dice < 86) {
      age = 191 * HOUR + random.nextLong(2 * HOUR);
    } else if (dice < 90) {
      age = random.nextLong(60 * DAY);
    } else {
      age = -random.nextLong(5 * MINUTE);
    }
    return within(now - age, now);
  }

  /** As the topology has it, at most 5 minutes ahead of the wall clock. */
  static Instant within(long instant, long now) {
    return Instant.ofEpochMilli(Math.min(instant, now + 5 * MINUTE));
  }
}
