package trendline.demo.faults;

import java.time.Duration;
import java.time.Instant;
import trendline.demo.harness.BrokerCluster;
import trendline.demo.harness.BrokerProcess;

/** The next of the brokers ends, the others carry on, and it comes back. */
final class BrokerDeath implements Fault {
  private final BrokerCluster cluster;
  private final boolean sudden;
  private int next;

  /**
   * One of these.
   *
   * @param sudden as by {@code kill -9}, or else as an operator restarts it
   */
  BrokerDeath(BrokerCluster cluster, boolean sudden) {
    this.cluster = cluster;
    this.sudden = sudden;
  }

  @Override
  public String name() {
    return sudden ? "broker-kill" : "broker-restart";
  }

  @Override
  public int instances() {
    return 1;
  }

  @Override
  public Duration happenTo(Instances instances, Recovery recovery) throws InterruptedException {
    BrokerProcess broker = cluster.broker(next++ % cluster.size());
    Instant end = Instant.now();
    if (sudden) {
      broker.kill();
    } else {
      broker.stop();
    }
    Duration outage = recovery.since(end);
    broker.start();
    cluster.awaitAllInSync();
    return outage;
  }
}
