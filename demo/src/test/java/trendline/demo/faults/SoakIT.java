package trendline.demo.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import trendline.cli.Durations;
import trendline.demo.harness.BrokerCluster;

@EnabledIfSystemProperty(
    named = "trendline.soak",
    matches = ".+",
    disabledReason = "a soak needs its length: ./trendline test --soak DURATION")
class SoakIT {
  private static final Duration OUTAGE = Duration.ofSeconds(20);
  private static final Duration CUT = Duration.ofSeconds(15);
  private static final Duration STORM = Duration.ofSeconds(8);

  @TempDir Path directory;

  @Test
  void whateverHappensInWhateverOrderNothingIsLostOrCountedTwice() throws Exception {
    Duration length = Durations.parse(System.getProperty("trendline.soak"));
    long seed = Long.getLong("trendline.seed", new Random().nextLong());
    try (BrokerCluster cluster = BrokerCluster.of(3)) {
      List<Fault> faults = faults(cluster);
      System.out.printf("soak of %s: seed %d, %d kinds of faults%n", length, seed, faults.size());
      try (SoakProgress progress = new SoakProgress()) {
        new Soak(cluster, directory, seed, faults, progress).runFor(length);
      }
    }
  }

  private List<Fault> faults(BrokerCluster cluster) throws IOException {
    List<Fault> faults =
        new ArrayList<>(
            List.of(
                new Kill(),
                new FailOver(),
                new Zombie(),
                new StateLost(),
                new RollingRestart(),
                new Rebalance(),
                new BrokerDeath(cluster, false),
                new BrokerDeath(cluster, true),
                new AllBrokersDown(cluster, OUTAGE),
                NetworkFault.slow(cluster.proxies(), STORM),
                NetworkFault.cut(cluster.proxies(), CUT),
                NetworkFault.resets(cluster.proxies(), STORM)));
    if (SmallDisk.canBeMounted(directory)) {
      faults.add(new FullDisk());
    }
    return faults;
  }
}
