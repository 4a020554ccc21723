package trendline.demo.faults;

import java.time.Duration;
import java.time.Instant;
import trendline.demo.harness.BrokerCluster;

/** The power fails where the brokers are, and comes back after a while. */
final class AllBrokersDown implements Fault {
  private final BrokerCluster cluster;
  private final Duration outage;

  AllBrokersDown(BrokerCluster cluster, Duration outage) {
    this.cluster = cluster;
    this.outage = outage;
  }

  @Override
  public String name() {
    return "all-brokers-down-" + outage.toSeconds() + "s";
  }

  @Override
  public int instances() {
    return 1;
  }

  /** Answers how long it took from the brokers' start. */
  @Override
  public Duration happenTo(Instances instances, Recovery recovery) {
    for (int i = 0; i < cluster.size(); i++) {
      cluster.broker(i).kill();
    }
    Passing.of(outage);
    Instant restart = Instant.now();
    for (int i = 0; i < cluster.size(); i++) {
      cluster.broker(i).start();
    }
    Duration recovered = recovery.since(restart);
    cluster.awaitAllInSync();
    return recovered;
  }
}
