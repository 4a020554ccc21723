package trendline.demo.broker;

import java.nio.file.Path;
import java.util.Properties;

/**
 * The settings of the one node, in Kafka's own names.
 *
 * @param records where Kafka keeps its logs
 * @param port for clients
 * @param controllerPort for the node's talk with itself; may differ at each start
 */
record NodeSettings(Path records, int port, int controllerPort) {
  private static final String ONE = "1";

  Properties properties() {
    Properties node = new Properties();
    identity(node);
    node.putAll(SingleNode.settings());
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
}
