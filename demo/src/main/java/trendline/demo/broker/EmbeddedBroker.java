package trendline.demo.broker;

import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import trendline.cli.FailedException;

/**
 * A Kafka node, broker and controller in one, that keeps its data over restarts and over sudden
 * death; for demonstrations and tests.
 */
public final class EmbeddedBroker implements AutoCloseable {
  private final DataDirectory directory;
  private final KafkaRaftServer server;
  private final int port;

  /**
   * Starts it; answers once clients may connect.
   *
   * @param dataDir where its data is kept; created where missing
   * @param port where clients connect, on loopback; 0 for any free one
   * @throws FailedException where the directory or the port cannot be had
   */
  public EmbeddedBroker(Path dataDir, int port) {
    directory = new DataDirectory(dataDir);
    try {
      this.port = LoopbackPort.freeFor("--broker-port", port);
      NodeSettings settings = new NodeSettings(directory.records(), this.port, LoopbackPort.free());
      directory.formatOnce(settings);
      server = started(settings);
    } catch (RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  private static KafkaRaftServer started(NodeSettings settings) {
    KafkaRaftServer server =
        new KafkaRaftServer(new KafkaConfig(settings.properties(), false), Time.SYSTEM);
    try {
      server.startup();
      return server;
    } catch (RuntimeException e) {
      server.shutdown();
      throw new FailedException("the broker did not start: " + e.getMessage(), e);
    }
  }

  /** Where clients connect. */
  public String bootstrapServer() {
    return LoopbackPort.HOST + ":" + port;
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
    directory.close();
  }
}
