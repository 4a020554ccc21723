package trendline.demo.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import trendline.cli.Durations;

@EnabledIfSystemProperty(
    named = "trendline.soak",
    matches = ".+",
    disabledReason = "a soak needs its length: ./trendline test --soak DURATION")
class SoakIT {
  @TempDir Path directory;

  @Test
  void whateverHappensInWhateverOrderNothingIsLostOrCountedTwice() throws Exception {
    Duration length = Durations.parse(System.getProperty("trendline.soak"));
    long seed = Long.getLong("trendline.seed", new Random().nextLong());
    List<Fault> faults =
        new ArrayList<>(
            List.of(
                new Kill(),
                new FailOver(),
                new Zombie(),
                new StateLost(),
                new RollingRestart(),
                new Rebalance()));
    if (SmallDisk.canBeMounted(directory)) {
      faults.add(new FullDisk());
    }

    System.out.printf("soak of %s: seed %d, %d kinds of faults%n", length, seed, faults.size());
    try (SoakProgress progress = new SoakProgress()) {
      new Soak(directory, seed, faults, progress).runFor(length);
    }
  }
}
