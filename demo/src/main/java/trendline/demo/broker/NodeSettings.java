package trendline.demo.broker;

import java.nio.file.Path;
import java.util.Properties;
import trendline.events.topics.Topics;

/**
 * The settings of the one node, in Kafka's own names.
 *
 * @param records where Kafka keeps its logs
 * @param port for clients
 * @param controllerPort for the node's talk with itself; may differ at each start
 */
record NodeSettings(Path records, int port, int controllerPort) {
  private static final String ONE = "1";
  private static final int CLEANER_BUFFER_BYTES = 4 * 1024 * 1024;
  private static final int RECORD_OVERHEAD_BYTES = 64 * 1024;

  Properties properties() {
    Properties node = new Properties();
    identity(node);
    singleNode(node);
    smallMachine(node);
    keepEverything(node);
    return node;
  }

  private void identity(Properties node) {
    node.setProperty("process.roles", "broker,controller");
    node.setProperty("node.id", ONE);
    node.setProperty("log.dirs", records.toString());
    String controller = LoopbackPort.HOST + ":" + controllerPort;
    // a static quorum is read from here, not from disk: that is what lets the ports change
    node.setProperty("controller.quorum.voters", ONE + "@" + controller);
    node.setProperty("controller.listener.names", "CONTROLLER");
    node.setProperty("inter.broker.listener.name", "PLAINTEXT");
    node.setProperty(
        "listeners",
        "PLAINTEXT://" + LoopbackPort.HOST + ":" + port + ",CONTROLLER://" + controller);
    node.setProperty("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
  }

  private static void singleNode(Properties node) {
    node.setProperty("default.replication.factor", ONE);
    node.setProperty("min.insync.replicas", ONE);
    node.setProperty("offsets.topic.replication.factor", ONE);
    node.setProperty("transaction.state.log.replication.factor", ONE);
    node.setProperty("transaction.state.log.min.isr", ONE);
    node.setProperty("share.coordinator.state.topic.replication.factor", ONE);
    node.setProperty("share.coordinator.state.topic.min.isr", ONE);
    node.setProperty("group.initial.rebalance.delay.ms", "0");
    node.setProperty("auto.create.topics.enable", "false");
  }

  /** Kafka's defaults are for servers: 50 partitions a coordinator, 128 MiB to clean logs with. */
  private static void smallMachine(Properties node) {
    node.setProperty("offsets.topic.num.partitions", "4");
    node.setProperty("transaction.state.log.num.partitions", "4");
    node.setProperty("share.coordinator.state.topic.num.partitions", ONE);
    node.setProperty("log.cleaner.dedupe.buffer.size", Integer.toString(CLEANER_BUFFER_BYTES));
    node.setProperty("num.network.threads", "2");
    node.setProperty("num.io.threads", "4");
  }

  /** Inputs are what a recount starts from, so nothing leaves by age or size. */
  private static void keepEverything(Properties node) {
    String largest = Integer.toString(Topics.MAX_RECORD_BYTES + RECORD_OVERHEAD_BYTES);
    node.setProperty("message.max.bytes", largest);
    node.setProperty("replica.fetch.max.bytes", largest);
    node.setProperty("log.retention.ms", "-1");
    node.setProperty("log.retention.bytes", "-1");
  }
}
