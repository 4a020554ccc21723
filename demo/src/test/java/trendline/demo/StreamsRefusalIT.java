package trendline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.FeatureUpdate;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.UpdateFeaturesOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import trendline.cli.Program;
import trendline.demo.broker.EmbeddedBroker;
import trendline.demo.harness.TestBroker;
import trendline.events.topics.Topics;
import trendline.streams.StreamsMain;

/** What the pipeline says, and with which exit code, where it cannot start. */
@Timeout(120)
class StreamsRefusalIT {
  private final StringWriter err = new StringWriter();
  private final String prefix = TestBroker.newPrefix();

  @TempDir Path stateDir;

  @Test
  void aPortInUseIsNamedInOneLine() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int exit = run("--http-port", Integer.toString(taken.getLocalPort()));

      assertThat(exit).isEqualTo(1);
      assertThat(err.toString())
          .contains("--http-port " + taken.getLocalPort())
          .contains("in use")
          .hasLineCount(1);
    }
  }

  @Test
  void inputsWithDifferentPartitionCountsAreNamedInOneLine() throws Exception {
    Topics topics = new Topics(prefix);
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestBroker.bootstrapServer()))) {
      admin
          .createTopics(
              List.of(
                  new NewTopic(topics.pageViews().name(), 3, (short) 1),
                  new NewTopic(topics.articles().name(), 2, (short) 1)))
          .all()
          .get(30, TimeUnit.SECONDS);
    }

    int exit = run("--http-port", "0");

    assertThat(exit).isEqualTo(1);
    assertThat(err.toString()).contains(topics.articles().name() + "=2").hasLineCount(1);
  }

  @Test
  void aClusterWithOldTransactionsIsRefusedInOneLine() throws Exception {
    try (EmbeddedBroker old = new EmbeddedBroker(stateDir.resolve("broker"), 0);
        Admin admin = Admin.create(Map.of("bootstrap.servers", old.bootstrapServer()))) {
      FeatureUpdate down = new FeatureUpdate((short) 1, FeatureUpdate.UpgradeType.SAFE_DOWNGRADE);
      admin
          .updateFeatures(Map.of("transaction.version", down), new UpdateFeaturesOptions())
          .all()
          .get(30, TimeUnit.SECONDS);

      int exit = run("--bootstrap-server", old.bootstrapServer(), "--partitions", "1");

      assertThat(exit).isEqualTo(1);
      assertThat(err.toString())
          .contains("transaction.version is 1")
          .contains("--allow-old-transactions")
          .hasLineCount(1);
    }
  }

  private int run(String... options) {
    Program program = new Program(new StreamsMain(), Map.of());
    program.commandLine().setErr(new PrintWriter(err, true));
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "streams",
                "--topic-prefix",
                prefix,
                "--state-dir",
                stateDir.toString(),
                "--operations-port",
                "0"));
    arguments.addAll(List.of(options));
    if (!arguments.contains("--bootstrap-server")) {
      arguments.addAll(List.of("--bootstrap-server", TestBroker.bootstrapServer()));
    }
    return program.run(arguments.toArray(String[]::new));
  }
}
