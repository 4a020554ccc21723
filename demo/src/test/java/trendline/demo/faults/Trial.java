package trendline.demo.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import trendline.demo.harness.Site;

/** Lets a fault happen to a new site's application under load, some times, and checks all of it. */
final class Trial {
  private static final int EVENTS_PER_SECOND = 300;

  private final Path directory;
  private final String[] options;

  /**
   * A trial.
   *
   * @param directory of its own, for states
   * @param options of {@code trendline streams}
   */
  Trial(Path directory, String... options) {
    this.directory = directory;
    this.options = options;
  }

  /** Answers the longest recovery. */
  Duration of(Fault fault, int times) throws Exception {
    Site site = Site.create();
    long seed = new Random().nextLong();
    System.out.printf("%s: seed %d%n", fault.name(), seed);
    try (Recovery recovery = new Recovery(site);
        Instances instances = new Instances(site, directory, options);
        AcknowledgedLoad load =
            AcknowledgedLoad.start(
                site, new RandomTraffic(seed, site.topics()), EVENTS_PER_SECOND)) {
      for (int id = 1; id <= fault.instances(); id++) {
        instances.start(Integer.toString(id));
      }
      instances.awaitReady();
      recovery.since(Instant.now());
      Duration longest = fault.happenTo(instances, recovery, times);
      Comparison comparison =
          new Checker(site, directory.resolve("inputs.ndjson"), load).check(instances.all());
      new FaultLine(
              fault.name(), times, comparison.acknowledged(), comparison.difference(), longest)
          .report();
      return longest;
    }
  }
}
