package trendline.demo.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Utils;

/**
 * Kafka nodes that die one by one or all at once. Every record has a replica on each; a write is
 * acknowledged by two of three.
 */
public final class BrokerCluster implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(2);
  private static final Duration POLL = Duration.ofMillis(300);

  private final List<BrokerProcess> brokers = new ArrayList<>();
  private final List<ChaosProxy> proxies = new ArrayList<>();
  private final Path directory;

  private BrokerCluster(int nodes) {
    try {
      directory = Files.createTempDirectory(Path.of("target"), "cluster").toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<Integer> ports = FreePorts.take(3 * nodes);
    List<Integer> controllerPorts = ports.subList(0, nodes);
    for (int i = 0; i < nodes; i++) {
      int behindProxy = ports.get(nodes + i);
      ChaosProxy proxy = new ChaosProxy(behindProxy);
      proxies.add(proxy);
      brokers.add(
          new BrokerProcess(
              new ClusterNode(
                  i + 1,
                  directory.resolve(Integer.toString(i + 1)),
                  ports.get(2 * nodes + i),
                  controllerPorts,
                  new ClusterNode.Cut(behindProxy, proxy.port()))));
    }
  }

  /** Formats and starts so many nodes, an odd number; answers once all replicas are in sync. */
  public static BrokerCluster of(int nodes) throws InterruptedException {
    BrokerCluster cluster = new BrokerCluster(nodes);
    try {
      String id = Uuid.randomUuid().toString();
      for (ChildJvm each : cluster.brokers.stream().map(broker -> broker.format(id)).toList()) {
        assertThat(each.waitFor()).as(each::output).isZero();
      }
      cluster.brokers.forEach(BrokerProcess::start);
      cluster.awaitAllInSync();
      return cluster;
    } catch (RuntimeException | Error | InterruptedException e) {
      cluster.close();
      throw e;
    }
  }

  /** A new site whose clients connect to the brokers as they are. */
  public Site site() {
    return Site.createOn(bootstrapServers(), (short) brokers.size());
  }

  /** Where clients connect that no proxy disturbs. */
  public String bootstrapServers() {
    return brokers.stream().map(BrokerProcess::address).collect(Collectors.joining(","));
  }

  /** Where clients connect whose every byte goes through a proxy. */
  public String proxiedServers() {
    return proxies.stream()
        .map(proxy -> ClusterNode.HOST + ":" + proxy.port())
        .collect(Collectors.joining(","));
  }

  public int size() {
    return brokers.size();
  }

  /** A broker, from 0. */
  public BrokerProcess broker(int index) {
    return brokers.get(index);
  }

  /** What stands before each broker. */
  public List<ChaosProxy> proxies() {
    return List.copyOf(proxies);
  }

  /** Waits until every broker is there and every partition has all of its replicas. */
  public void awaitAllInSync() {
    await()
        .atMost(START)
        .pollInterval(POLL)
        .ignoreExceptions()
        .untilAsserted(
            () ->
                assertThat(Replicas.missing(bootstrapServers(), brokers.size()))
                    .as(this::state)
                    .isEmpty());
  }

  private String state() {
    return IntStream.range(0, brokers.size())
        .mapToObj(i -> "broker " + (i + 1) + (brokers.get(i).isAlive() ? " runs" : " is down"))
        .collect(Collectors.joining(", "));
  }

  /** Ends all, and forgets what they kept. */
  @Override
  public void close() {
    brokers.forEach(BrokerProcess::close);
    proxies.forEach(ChaosProxy::close);
    try {
      Utils.delete(directory.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
