package trendline.demo.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import trendline.demo.harness.FreePorts;

/**
 * A broker with TLS, SCRAM and Kafka's own authorizer, whose one user at the start is the
 * administrator.
 */
final class SecureBroker implements AutoCloseable {
  static final String ADMIN = "admin";

  private final KafkaRaftServer server;
  private final int port;

  SecureBroker(Path directory, Certificates certificates, String adminPassword) throws Exception {
    List<Integer> ports = FreePorts.take(2);
    port = ports.get(0);
    Properties node = node(directory.resolve("records"), port, ports.get(1));
    security(node, certificates, adminPassword);
    Path file = directory.resolve("broker.properties");
    try (Writer writer = Files.newBufferedWriter(file)) {
      node.store(writer, null);
    }
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int exit =
        StorageTool.execute(
            new String[] {
              "format",
              "--cluster-id",
              Uuid.randomUuid().toString(),
              "--config",
              file.toString(),
              "--add-scram",
              "SCRAM-SHA-512=[name=" + ADMIN + ",password=" + adminPassword + "]"
            },
            new PrintStream(said, true, StandardCharsets.UTF_8));
    assertThat(exit).as(said.toString(StandardCharsets.UTF_8)).isZero();
    server = new KafkaRaftServer(new KafkaConfig(node, false), Time.SYSTEM);
    server.startup();
  }

  private static Properties node(Path records, int port, int controllerPort) {
    Properties node = new Properties();
    node.setProperty("process.roles", "broker,controller");
    node.setProperty("node.id", "1");
    node.setProperty("log.dirs", records.toString());
    node.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
    node.setProperty("controller.listener.names", "CONTROLLER");
    node.setProperty("inter.broker.listener.name", "CLIENTS");
    node.setProperty(
        "listeners", "CLIENTS://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
    for (String replicas :
        List.of(
            "default.replication.factor",
            "min.insync.replicas",
            "offsets.topic.replication.factor",
            "transaction.state.log.replication.factor",
            "transaction.state.log.min.isr")) {
      node.setProperty(replicas, "1");
    }
    node.setProperty("offsets.topic.num.partitions", "4");
    node.setProperty("transaction.state.log.num.partitions", "4");
    node.setProperty("group.initial.rebalance.delay.ms", "0");
    node.setProperty("log.cleaner.dedupe.buffer.size", Integer.toString(4 * 1024 * 1024));
    node.setProperty("message.max.bytes", Integer.toString(6 * 1024 * 1024));
    node.setProperty("replica.fetch.max.bytes", Integer.toString(6 * 1024 * 1024));
    return node;
  }

  private static void security(Properties node, Certificates certificates, String adminPassword) {
    // as docs/security.md says
    node.setProperty("listener.security.protocol.map", "CLIENTS:SASL_SSL,CONTROLLER:SSL");
    node.setProperty("sasl.enabled.mechanisms", "SCRAM-SHA-512");
    node.setProperty(
        "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
    node.setProperty("allow.everyone.if.no.acl.found", "false");
    node.setProperty("auto.create.topics.enable", "false");
    // and what a broker needs besides
    node.setProperty("sasl.mechanism.inter.broker.protocol", "SCRAM-SHA-512");
    node.setProperty(
        "listener.name.clients.scram-sha-512.sasl.jaas.config",
        ScramLogin.jaas(ADMIN, adminPassword));
    node.setProperty("super.users", "User:" + ADMIN + ";User:" + Certificates.BROKER);
    node.setProperty("listener.name.controller.ssl.client.auth", "required");
    node.setProperty("ssl.keystore.location", certificates.keystore().toString());
    node.setProperty("ssl.keystore.type", "PKCS12");
    node.setProperty("ssl.keystore.password", certificates.password());
    node.setProperty("ssl.truststore.location", certificates.authority().toString());
    node.setProperty("ssl.truststore.type", "PEM");
  }

  String bootstrapServer() {
    return "127.0.0.1:" + port;
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }
}
