package trendline.demo.harness;

import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One of a cluster's nodes, broker and controller in one, in Kafka's own names.
 *
 * @param id 1 for the first
 * @param directory where all of it lies
 * @param port for clients and the other brokers
 * @param controllerPorts of all nodes, the first's first
 * @param cut the port behind a proxy, and the proxy's own, that clients under test are told
 */
record ClusterNode(int id, Path directory, int port, List<Integer> controllerPorts, Cut cut) {
  static final String HOST = "127.0.0.1";

  private static final int LARGEST_RECORD_BYTES = 6 * 1024 * 1024;
  private static final int SESSION_MILLIS = 6_000;

  /** Where a proxied listener listens, and what it tells clients. */
  record Cut(int port, int advertised) {}

  Properties properties() {
    Properties node = new Properties();
    identity(node);
    listeners(node);
    durability(node);
    smallMachine(node);
    return node;
  }

  private void identity(Properties node) {
    node.setProperty("process.roles", "broker,controller");
    node.setProperty("node.id", Integer.toString(id));
    node.setProperty("log.dirs", directory.resolve("records").toString());
    node.setProperty(
        "controller.quorum.voters",
        IntStream.range(0, controllerPorts.size())
            .mapToObj(i -> i + 1 + "@" + HOST + ":" + controllerPorts.get(i))
            .collect(Collectors.joining(",")));
  }

  private void listeners(Properties node) {
    node.setProperty(
        "listeners",
        String.join(
            ",", at("DIRECT", port), at("CUT", cut.port()), at("CONTROLLER", controllerPort())));
    node.setProperty(
        "advertised.listeners", String.join(",", at("DIRECT", port), at("CUT", cut.advertised())));
    node.setProperty(
        "listener.security.protocol.map", "DIRECT:PLAINTEXT,CUT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    node.setProperty("inter.broker.listener.name", "DIRECT");
    node.setProperty("controller.listener.names", "CONTROLLER");
  }

  private int controllerPort() {
    return controllerPorts.get(id - 1);
  }

  private static String at(String listener, int port) {
    return listener + "://" + HOST + ":" + port;
  }

  private void durability(Properties node) {
    String replicas = Integer.toString(controllerPorts.size());
    String inSync = Integer.toString(Math.min(2, controllerPorts.size()));
    node.setProperty("default.replication.factor", replicas);
    node.setProperty("min.insync.replicas", inSync);
    node.setProperty("offsets.topic.replication.factor", replicas);
    node.setProperty("transaction.state.log.replication.factor", replicas);
    node.setProperty("transaction.state.log.min.isr", inSync);
    node.setProperty("unclean.leader.election.enable", "false");
    node.setProperty("auto.create.topics.enable", "false");
    String largest = Integer.toString(LARGEST_RECORD_BYTES);
    node.setProperty("message.max.bytes", largest);
    node.setProperty("replica.fetch.max.bytes", largest);
    node.setProperty("log.retention.ms", "-1");
  }

  private static void smallMachine(Properties node) {
    node.setProperty("offsets.topic.num.partitions", "4");
    node.setProperty("transaction.state.log.num.partitions", "4");
    node.setProperty("group.initial.rebalance.delay.ms", "0");
    node.setProperty("broker.session.timeout.ms", Integer.toString(SESSION_MILLIS));
    node.setProperty("log.cleaner.dedupe.buffer.size", Integer.toString(4 * 1024 * 1024));
    node.setProperty("num.network.threads", "2");
    node.setProperty("num.io.threads", "4");
  }
}
