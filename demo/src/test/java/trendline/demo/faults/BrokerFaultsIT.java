package trendline.demo.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import trendline.demo.harness.BrokerCluster;
import trendline.demo.harness.ChaosProxy;
import trendline.demo.harness.Python;
import trendline.demo.harness.Site;

/** Three brokers and the network before them, under an application that goes on by itself. */
@Timeout(400)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokerFaultsIT {
  private static final Duration OUTAGE =
      Duration.ofSeconds(Integer.getInteger("trendline.outage", 20));
  private static final Duration SLOW = Duration.ofSeconds(8);
  private static final Duration CUT = Duration.ofSeconds(15);
  private static final Duration STORM = Duration.ofSeconds(8);

  private final BrokerCluster cluster;

  BrokerFaultsIT() throws InterruptedException {
    cluster = BrokerCluster.of(3);
  }

  @BeforeAll
  static void needsPython() {
    Python.assumeInstalled();
  }

  @AfterAll
  void close() {
    cluster.close();
  }

  @Test
  void aBrokerMayRestartAndEachInTurnMayDie(@TempDir Path directory) throws Exception {
    Site site = cluster.site();
    try (SiteUnderLoad running = underLoad(site, site, directory)) {
      running.suffer(new BrokerDeath(cluster, false), 1);
      running.suffer(new BrokerDeath(cluster, true), cluster.size());
    }
  }

  @Test
  void allBrokersMayDieAtOnce(@TempDir Path directory) throws Exception {
    Site site = cluster.site();
    try (SiteUnderLoad running = underLoad(site, site, directory)) {
      running.suffer(new AllBrokersDown(cluster, OUTAGE), 1);
    }
  }

  @Test
  void theNetworkMayBeSlowOrCutOrResetConnections(@TempDir Path directory) throws Exception {
    Site site = cluster.site();
    Site proxied = site.through(cluster.proxiedServers());
    try (SiteUnderLoad running = underLoad(site, proxied, directory)) {
      assertThat(cluster.proxies()).allMatch(ChaosProxy::isInUse);
      running.suffer(NetworkFault.slow(cluster.proxies(), SLOW), 1);
      running.suffer(NetworkFault.cut(cluster.proxies(), CUT), 1);
      running.suffer(NetworkFault.resets(cluster.proxies(), STORM), 1);
    }
  }

  private static SiteUnderLoad underLoad(Site site, Site toApplication, Path directory) {
    long seed = new Random().nextLong();
    System.out.printf("broker faults: seed %d%n", seed);
    SiteUnderLoad running =
        new SiteUnderLoad(site, toApplication, directory, new RandomTraffic(seed, site.topics()));
    running.awaitCounting();
    return running;
  }
}
