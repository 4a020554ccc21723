package trendline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import trendline.cli.Program;
import trendline.demo.harness.Site;
import trendline.demo.harness.TestBroker;
import trendline.events.PageView;
import trendline.streams.StreamsMain;

/** What {@code topics} does and says in each of its modes. */
@Timeout(120)
class TopicsCommandIT {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void withoutAModeItCreatesAndShows() {
    String prefix = TestBroker.newPrefix();

    assertThat(topics(prefix, "--partitions", "3")).isZero();

    assertThat(out.toString().lines()).hasSize(6).allMatch(line -> line.endsWith("created"));
    assertThat(out.toString()).contains(prefix + "page-views", "3 partitions");
  }

  @Test
  void aCheckOfMissingTopicsNamesThemEndsWithOneAndCreatesNothing() {
    String prefix = TestBroker.newPrefix();

    assertThat(topics(prefix, "check")).isEqualTo(1);

    assertThat(out.toString().lines()).hasSize(6).allMatch(line -> line.endsWith("is missing"));
    assertThat(err.toString()).contains("6 of the topics' properties").hasLineCount(1);
    assertThat(topics(prefix, "check")).isEqualTo(1);
  }

  @Test
  void aCheckTellsWhatWasChanged() throws Exception {
    Site site = Site.create();
    assertThat(topics(site.topics().prefix(), "check")).isZero();
    change(site.topics().rankings().name(), "cleanup.policy", "compact,delete");
    change(site.topics().rankings().name(), "max.message.bytes", "1000000");

    assertThat(topics(site.topics().prefix(), "check")).isEqualTo(1);

    assertThat(out.toString())
        .contains("rankings: cleanup.policy is compact,delete, must be compact")
        .contains("rankings: max.message.bytes is 1000000, must be 5242880 or more");
  }

  @Test
  void aDescriptionTellsHowMuchATopicHolds() {
    Site site = Site.create();
    site.send(List.of(new PageView("e", "a", "v", Instant.now())));

    assertThat(topics(site.topics().prefix(), "describe")).isZero();

    assertThat(out.toString().lines())
        .anyMatch(
            line ->
                line.matches(
                    "\\S+page-views +4 +1 +delete +ever +\\d+ +1 +20\\d\\d-\\d\\d-\\d\\dT.*Z"))
        .anyMatch(line -> line.matches("\\S+rankings +4 +1 +compact +ever +5242880 +0 +-"));
  }

  private int topics(String prefix, String... arguments) {
    Program program = new Program(new StreamsMain(), Map.of());
    program.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    String[] all = new String[arguments.length + 5];
    all[0] = "topics";
    all[1] = "--bootstrap-server";
    all[2] = TestBroker.bootstrapServer();
    all[3] = "--topic-prefix";
    all[4] = prefix;
    System.arraycopy(arguments, 0, all, 5, arguments.length);
    return program.run(all);
  }

  private static void change(String topic, String name, String value) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestBroker.bootstrapServer()))) {
      admin
          .incrementalAlterConfigs(
              Map.of(
                  new ConfigResource(ConfigResource.Type.TOPIC, topic),
                  List.of(
                      new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET))))
          .all()
          .get(30, TimeUnit.SECONDS);
    }
  }
}
