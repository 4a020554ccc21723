package trendline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import trendline.cli.Program;
import trendline.demo.harness.PipelineOf;
import trendline.demo.harness.Site;
import trendline.demo.harness.TestBroker;
import trendline.events.PageView;
import trendline.streams.StreamsApp;
import trendline.streams.StreamsMain;
import trendline.streams.status.Limits;
import trendline.streams.status.StatusCheck;

/** What {@code status} says of a site while it is well, and while it is not. */
@Timeout(180)
class StatusIT {
  private static final Duration SOON = Duration.ofMinutes(1);

  private final ObjectMapper json = new ObjectMapper();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir Path stateDir;

  @Test
  void aSiteIsWellWhileItCountsAndSaysWhatIsWrongOnceItDoesNot() throws Exception {
    Site site = Site.create();
    try (StreamsApp app =
        PipelineOf.site(
            site, stateDir, Clock.systemUTC(), "--list-unknown", "--list", "popular:24h")) {
      site.send(views(5));
      await().atMost(SOON).until(() -> app.isReady() && site.rankings().size() == 1);

      JsonNode well =
          json.readTree(
              status(
                  site,
                  0,
                  "--json",
                  "--watch",
                  "0s",
                  "--instance",
                  "127.0.0.1:" + app.operationsPort()));

      assertThat(well.at("/problems")).isEmpty();
      assertThat(well.at("/group/state").asText()).isEqualTo("Stable");
      assertThat(well.at("/group/instances/0/id").asText()).isEqualTo("test-1");
      assertThat(well.at("/group/instances/0/counts").toString()).isEqualTo("[0,1,2,3]");
      assertThat(well.at("/group/instances/0/merges").toString()).isEqualTo("[0,1,2,3]");
      assertThat(well.at("/inputs")).hasSize(12).allMatch(each -> each.get("owned").asBoolean());
      assertThat(well.at("/lists/0/entries").asInt()).isEqualTo(5);
      assertThat(well.at("/lists/0/age").asDouble()).isBetween(0.0, 60.0);
      assertThat(well.at("/asked/0/says").asText()).contains("RUNNING");

      refuse(site, 3);
      await()
          .atMost(SOON)
          .untilAsserted(
              () ->
                  assertThat(status(site, 1, "--watch", "0s"))
                      .contains("of the last hour's events were refused", "not_json 3"));
      assertThat(inTenMinutes(site)).contains("all lists are stale, the newest of 10 min ago");
    }
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(status(site, 1, "--watch", "0s")).contains("! nobody counts"));

    site.send(views(1000));

    assertThat(status(site, 1, "--watch", "0s")).contains("nobody counts").contains("waiting");
  }

  @Test
  void aSiteThatWasNeverStartedLacksEverything() throws Exception {
    String said = statusOf(TestBroker.newPrefix(), 1, "--watch", "0s");

    assertThat(said)
        .contains("NOT healthy, 8 problems")
        .contains("page-views: is missing; ./trendline topics creates it")
        .contains("nobody counts")
        .contains("no list was ever published");
  }

  private static List<PageView> views(int articles) {
    return IntStream.range(0, articles)
        .mapToObj(i -> new PageView("e" + i, "a" + i, "v", Instant.now()))
        .toList();
  }

  private static void refuse(Site site, int records) throws Exception {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            site.producerConfig(), new ByteArraySerializer(), new ByteArraySerializer())) {
      for (int i = 0; i < records; i++) {
        producer
            .send(
                new ProducerRecord<>(
                    site.topics().pageViews().name(),
                    "a".getBytes(StandardCharsets.UTF_8),
                    "no JSON".getBytes(StandardCharsets.UTF_8)))
            .get(30, TimeUnit.SECONDS);
      }
    }
  }

  private String status(Site site, int exit, String... options) {
    List<String> all =
        new ArrayList<>(List.of("--application-id", site.topics().rankings().name() + ".app"));
    all.addAll(List.of(options));
    return statusOf(site.topics().prefix(), exit, all.toArray(String[]::new));
  }

  private String statusOf(String prefix, int exit, String... options) {
    Program program = new Program(new StreamsMain(), Map.of());
    out.getBuffer().setLength(0);
    program.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err, true));
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "status",
                "--bootstrap-server",
                TestBroker.bootstrapServer(),
                "--topic-prefix",
                prefix));
    arguments.addAll(List.of(options));
    int ended = program.run(arguments.toArray(String[]::new));
    assertThat(ended).as(() -> out + "\n" + err).isEqualTo(exit);
    return out.toString();
  }

  private static String inTenMinutes(Site site) {
    StringWriter said = new StringWriter();
    StatusCheck check =
        new StatusCheck(
            site.topics(),
            site.topics().rankings().name() + ".app",
            new Limits(Duration.ofMinutes(3), 10_000, 1),
            Clock.offset(Clock.systemUTC(), Duration.ofMinutes(10)));
    try (Admin admin = site.kafka().connect()) {
      check.isWell(
          admin,
          site.kafka().clientConfig(),
          Duration.ZERO,
          List.of(),
          false,
          new PrintWriter(said));
    }
    return said.toString();
  }
}
