package trendline.demo.broker;

import java.util.Map;
import java.util.TreeMap;
import trendline.events.topics.Topics;

/**
 * The settings that a single node of ours has wherever it runs, in Kafka's own names: no copies,
 * room for our records, and a start within seconds.
 */
public final class SingleNode {
  private static final String ONE = "1";
  private static final int CLEANER_BUFFER_BYTES = 4 * 1024 * 1024;
  private static final int RECORD_OVERHEAD_BYTES = 64 * 1024;

  private SingleNode() {}

  /** All of them, by name. */
  public static Map<String, String> settings() {
    Map<String, String> node = new TreeMap<>();
    copyNothing(node);
    smallMachine(node);
    keepEverything(node);
    return node;
  }

  private static void copyNothing(Map<String, String> node) {
    node.put("default.replication.factor", ONE);
    node.put("min.insync.replicas", ONE);
    node.put("offsets.topic.replication.factor", ONE);
    node.put("transaction.state.log.replication.factor", ONE);
    node.put("transaction.state.log.min.isr", ONE);
    node.put("share.coordinator.state.topic.replication.factor", ONE);
    node.put("share.coordinator.state.topic.min.isr", ONE);
    node.put("group.initial.rebalance.delay.ms", "0");
    node.put("auto.create.topics.enable", "false");
  }

  /** Kafka's defaults are for servers: 50 partitions a coordinator, 128 MiB to clean logs with. */
  private static void smallMachine(Map<String, String> node) {
    node.put("offsets.topic.num.partitions", "4");
    node.put("transaction.state.log.num.partitions", "4");
    node.put("share.coordinator.state.topic.num.partitions", ONE);
    node.put("log.cleaner.dedupe.buffer.size", Integer.toString(CLEANER_BUFFER_BYTES));
    node.put("num.network.threads", "2");
    node.put("num.io.threads", "4");
  }

  /** Inputs are what a recount starts from, so nothing leaves by age or size. */
  private static void keepEverything(Map<String, String> node) {
    String largest = Integer.toString(Topics.MAX_RECORD_BYTES + RECORD_OVERHEAD_BYTES);
    node.put("message.max.bytes", largest);
    node.put("replica.fetch.max.bytes", largest);
    node.put("log.retention.ms", "-1");
    node.put("log.retention.bytes", "-1");
  }
}
