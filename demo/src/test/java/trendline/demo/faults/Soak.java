package trendline.demo.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import trendline.demo.harness.BrokerCluster;
import trendline.demo.harness.Python;
import trendline.demo.harness.Site;
import trendline.events.topics.Topics;

/**
 * Lets faults happen one after the other, at random, to an application under constant load, and
 * checks after each; its senders retry, have wrong clocks and send what is no event. Every few
 * minutes another site takes its turn: topics grow, and recounts with them.
 */
final class Soak {
  private static final Duration ROUND = Duration.ofMinutes(10);
  private static final int EVENTS_PER_SECOND = 350;
  private static final int MOST_COPIES = 5;
  private static final int MEAN_COPIES = (2 + MOST_COPIES) / 2;
  private static final int ONE_CORRUPT_IN = 200;

  private final BrokerCluster cluster;
  private final Path directory;
  private final Random random;
  private final List<Fault> faults;
  private final List<Fault> toCome = new ArrayList<>();
  private final SoakProgress progress;

  /**
   * A soak.
   *
   * @param cluster where the sites live
   * @param directory of its own
   * @param seed decides on faults and traffic; when they meet is left to the machine
   */
  Soak(
      BrokerCluster cluster, Path directory, long seed, List<Fault> faults, SoakProgress progress) {
    this.cluster = cluster;
    this.directory = directory;
    random = new Random(seed);
    this.faults = faults;
    this.progress = progress;
  }

  /** Goes on for so long, and until the last fault is checked. */
  void runFor(Duration length) throws Exception {
    Python.assumeInstalled();
    Instant end = Instant.now().plus(length);
    for (int round = 1; Instant.now().isBefore(end); round++) {
      Instant endOfRound = Instant.now().plus(ROUND);
      round(directory.resolve("round-" + round), endOfRound.isBefore(end) ? endOfRound : end);
    }
  }

  private void round(Path itsDirectory, Instant end) throws Exception {
    Site site = cluster.site();
    Site toApplication = site.through(cluster.proxiedServers());
    try (Recovery recovery = new Recovery(site);
        Instances instances = new Instances(toApplication, itsDirectory, "--standbys", "1");
        AcknowledgedLoad load =
            AcknowledgedLoad.start(site, traffic(site.topics()), EVENTS_PER_SECOND / MEAN_COPIES)) {
      instances.start("1");
      instances.start("2");
      instances.awaitReady();
      Checker checker = new Checker(site, directory.resolve("inputs.ndjson"), load);
      progress.newRound();
      do {
        load.resume();
        oneFault(instances, recovery, checker);
      } while (Instant.now().isBefore(end));
    }
    site.delete();
  }

  private Traffic traffic(Topics topics) {
    Traffic skewed =
        new SkewedClocks(
            new RandomTraffic(random.nextLong(), topics),
            random.nextLong(),
            SkewedClocks.MOST_ACCEPTED);
    return new CorruptTraffic(
        new Copies(skewed, random.nextLong(), MOST_COPIES),
        new CorruptRecords(topics, random.nextLong()),
        ONE_CORRUPT_IN);
  }

  private void oneFault(Instances instances, Recovery recovery, Checker checker) throws Exception {
    Fault fault = next();
    progress.started(fault);
    recovery.since(Instant.now());
    Duration outage = fault.happenTo(instances, recovery);
    instances.awaitReady();
    Comparison comparison = checker.check(instances.all());
    progress.checked(fault, outage, comparison, residentMib(instances));
  }

  /** Each kind comes once before any comes again. */
  private Fault next() {
    if (toCome.isEmpty()) {
      toCome.addAll(faults);
      Collections.shuffle(toCome, random);
    }
    return toCome.remove(toCome.size() - 1);
  }

  /** Of the largest instance. */
  private static long residentMib(Instances instances) throws IOException {
    long largest = 0;
    for (var each : instances.all()) {
      largest = Math.max(largest, each.residentMib());
    }
    return largest;
  }
}
