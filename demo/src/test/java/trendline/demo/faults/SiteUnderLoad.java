package trendline.demo.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import trendline.demo.harness.Site;

/** A site, its one instance of the application, and traffic at a moderate rate. */
final class SiteUnderLoad implements AutoCloseable {
  private static final int EVENTS_PER_SECOND = 300;
  private static final String INSTANCE = "1";

  private final Site site;
  private final Path inputs;
  private final Recovery recovery;
  private final Instances instances;
  private final AcknowledgedLoad load;
  private final Supervisor supervisor;

  /**
   * Starts both; answers once all partitions are counted.
   *
   * @param toApplication the site as the application reaches it
   * @param directory of its own, for states and inputs
   */
  SiteUnderLoad(Site site, Site toApplication, Path directory, Traffic traffic) {
    this.site = site;
    inputs = directory.resolve("inputs.ndjson");
    recovery = new Recovery(site);
    instances = new Instances(toApplication, directory);
    load = AcknowledgedLoad.start(site, traffic, EVENTS_PER_SECOND);
    instances.start(INSTANCE);
    supervisor = new Supervisor(instances, INSTANCE);
    try {
      instances.awaitReady();
    } catch (RuntimeException | Error e) {
      close();
      throw e;
    }
  }

  AcknowledgedLoad load() {
    return load;
  }

  /** Waits until every partition that gets events is counted. */
  void awaitCounting() {
    recovery.since(Instant.now());
  }

  /** Lets a fault happen some times, checks all of it, and goes on. */
  void suffer(Fault fault, int times) throws Exception {
    check(fault.name(), times, fault.happenTo(instances, recovery, times));
    load.resume();
  }

  /**
   * Pauses the load, and requires that nothing is lost, nothing counted twice, and that the
   * instance went on by itself.
   */
  Comparison check(String fault, int times, Duration recovery) throws IOException {
    Comparison comparison = new Checker(site, inputs, load).check(instances.all());
    new FaultLine(fault, times, comparison.acknowledged(), comparison.difference(), recovery)
        .report();
    assertThat(supervisor.restarts()).as("how often the instance ended and was started").isZero();
    return comparison;
  }

  @Override
  public void close() {
    supervisor.close();
    load.close();
    instances.close();
    recovery.close();
  }
}
