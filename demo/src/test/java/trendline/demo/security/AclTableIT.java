package trendline.demo.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import trendline.cli.Program;
import trendline.demo.harness.StreamsProcess;
import trendline.events.topics.Topics;
import trendline.producer.ProducerMain;
import trendline.streams.StreamsMain;

/**
 * The rights of {@code docs/acls.tsv} on a broker that was set up by the commands of {@code
 * docs/security.md}: our programs work with them, everything else is refused, and no secret shows.
 */
@Timeout(240)
@TestMethodOrder(OrderAnnotation.class)
class AclTableIT {
  private static final Duration SOON = Duration.ofSeconds(90);
  private static final Topics TOPICS = new Topics(Topics.DEFAULT_PREFIX);

  private static final StringWriter OUT = new StringWriter();
  private static final StringWriter ERR = new StringWriter();

  @TempDir static Path directory;

  private static AclTable table;
  private static SecureSite site;
  private static StreamsProcess collector;
  private static StreamsProcess pipeline;
  private static StreamsProcess api;

  @BeforeAll
  static void start() throws Exception {
    table = AclTable.read();
    site = new SecureSite(directory, table.users());
    // nobody else may create them
    assertThat(run(new StreamsMain(), "topics", "topics")).as(AclTableIT::said).isZero();
    assertThat(table.users()).contains("collector", "pipeline", "api");
    collector = startCollector();
    pipeline = startPipeline();
    api = startApi();
  }

  @AfterAll
  static void end() {
    for (AutoCloseable each : new AutoCloseable[] {collector, pipeline, api, site}) {
      try {
        if (each != null) {
          each.close();
        }
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Test
  @Order(1)
  void ourProgramsWorkWithTheRightsThatAreWrittenDown() throws Exception {
    assertThat(run(new StreamsMain(), "topics", "topics", "check")).as(AclTableIT::said).isZero();
    await().atMost(SOON).until(() -> pipeline.isReady() && api.isReady() && collector.isReady());

    assertThat(report("PUT", "/v1/articles/cup", "{\"title\":\"The cup\"}")).isEqualTo(202);
    assertThat(
            report(
                "POST",
                "/v1/comments",
                "{\"commentId\":\"c1\",\"articleId\":\"cup\",\"state\":\"visible\",\"version\":1,\"occurredAt\":\""
                    + Instant.now()
                    + "\"}"))
        .isEqualTo(202);
    assertThat(report("POST", "/v1/page-views", "{\"articleId\":\"cup\",\"visitorId\":\"v1\"}"))
        .isEqualTo(202);
    Path more = directory.resolve("more.ndjson");
    Files.writeString(
        more,
        "{\"type\":\"page_view\",\"eventId\":\"e2\",\"articleId\":\"cup\",\"visitorId\":\"v2\",\"occurredAt\":\""
            + Instant.now()
            + "\"}\n");
    assertThat(run(ProducerMain.command(), "sender", "replay", more.toString()))
        .as(AclTableIT::said)
        .isZero();

    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(api.get("/v1/articles/cup/totals").orElseThrow().body())
                    .contains("\"views\":2,\"comments\":1"));
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(api.get("/v1/lists/popular").orElseThrow().body()).contains("The cup"));
    assertThat(run(new StreamsMain(), "status", "status")).as(AclTableIT::said).isZero();
  }

  @Test
  @Order(2)
  void whatIsWrittenDownIsAllowedAndEverythingElseIsRefused() throws Exception {
    letSomethingBeRefused();
    ResultTable result = new ResultTable(table.users());
    List<String> wrong = new ArrayList<>();
    List<UserClients> clients =
        table.users().stream().map(user -> new UserClients(site.clientConfig(user))).toList();
    try {
      for (Attempt attempt : Attempts.all(TOPICS)) {
        List<Boolean> may = clients.stream().map(user -> user.may(attempt)).toList();
        result.add(attempt.says(), may);
        for (int i = 0; i < may.size(); i++) {
          String user = table.users().get(i);
          if (may.get(i) != table.allows(user, attempt.needs())) {
            wrong.add(user + " may " + (may.get(i) ? "" : "not ") + attempt.says());
          }
        }
      }
    } finally {
      clients.forEach(UserClients::close);
    }
    Files.write(Path.of("target", "acl-table.md"), result.lines());

    assertThat(wrong).isEmpty();
    assertThat(result.refused()).as("most of it is refused").isGreaterThan(200);
    assertThat(String.join("\n", result.lines()))
        .contains(
            "| read trendline.comments | refused | yes | refused | refused | refused | refused |")
        .contains(
            "| write trendline.rankings | refused | yes | refused | refused | refused | refused |")
        .contains(
            "| delete trendline.page-views | refused | refused | refused | refused | refused | refused |");
  }

  @Test
  @Order(3)
  void whoIsNobodyIsRefused() {
    assertThatThrownBy(() -> ask(site.clientConfig("trendline-api", "not the password")))
        .hasCauseInstanceOf(SaslAuthenticationException.class);
    Map<String, Object> open = Map.of("bootstrap.servers", site.bootstrapServer());
    assertThatThrownBy(() -> ask(open)).isInstanceOf(TimeoutException.class);
  }

  @Test
  @Order(4)
  void noSecretIsInLogsMetricsOrWhatPsShows() throws Exception {
    for (StreamsProcess each : List.of(collector, pipeline, api)) {
      assertThat(each.jvm().output())
          .contains("Trendline starts", "sasl.jaas.config", "(hidden)")
          .doesNotContain(SecretsOnDisk.SENTINEL);
      assertThat(ps(each)).contains("--kafka-config").doesNotContain(SecretsOnDisk.SENTINEL);
      assertThat(each.metricsText()).contains("jvm_").doesNotContain(SecretsOnDisk.SENTINEL);
    }
    for (String line : api.jvm().output().lines().toList()) {
      assertThat(new ObjectMapper().readTree(line).path("level").asText()).isNotEmpty();
    }
  }

  private static StreamsProcess startCollector() {
    return process(
        "collector",
        List.of(
            "trendline.producer.ProducerMain",
            "collector",
            "--spool-dir",
            directory.resolve("spool").toString(),
            "--api-key-file",
            site.secrets().file("api-key").toString(),
            "--page-token-secret-file",
            site.secrets().file("page-token").toString(),
            "--no-known-articles-only"));
  }

  private static StreamsProcess startPipeline() {
    return process(
        "pipeline",
        List.of(
            "trendline.streams.StreamsMain",
            "streams",
            "--role",
            "pipeline",
            "--state-dir",
            directory.resolve("state").toString()));
  }

  private static StreamsProcess startApi() {
    return process(
        "api",
        List.of(
            "trendline.streams.StreamsMain", "streams", "--role", "api", "--log-format", "json"));
  }

  private static StreamsProcess process(String user, List<String> main) {
    List<String> arguments = new ArrayList<>(main);
    arguments.addAll(
        List.of(
            "--bootstrap-server",
            site.bootstrapServer(),
            "--kafka-config",
            site.kafkaConfig(user).toString(),
            "--http-port",
            "0",
            "--operations-port",
            "0"));
    return StreamsProcess.start(user, arguments);
  }

  private static int report(String method, String path, String body) {
    return collector.send(method, path, body, site.secrets().of("api-key"));
  }

  private static int run(Object main, String user, String... arguments) {
    Program program = new Program(main, Map.of());
    program.commandLine().setOut(new PrintWriter(OUT)).setErr(new PrintWriter(ERR, true));
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(
        List.of(
            "--bootstrap-server",
            site.bootstrapServer(),
            "--kafka-config",
            site.kafkaConfig(user).toString()));
    return program.run(all.toArray(String[]::new));
  }

  private static String said() {
    return OUT + "\n" + ERR;
  }

  /** So that each topic has something that could be read. */
  private static void letSomethingBeRefused() throws Exception {
    Map<String, Object> admin =
        site.clientConfig(SecureBroker.ADMIN, site.secrets().of(SecureBroker.ADMIN));
    try (UserClients clients = new UserClients(admin)) {
      clients.write(TOPICS.pageViews().name());
      clients.read(TOPICS.deadLetters().name(), 4);
    }
  }

  private static void ask(Map<String, Object> config) throws Exception {
    Admin admin = Admin.create(config);
    try {
      admin.describeCluster().nodes().get(3, TimeUnit.SECONDS);
    } finally {
      // or it would wait for the answer that never comes
      admin.close(Duration.ZERO);
    }
  }

  /** The command line of a process, as {@code ps} shows it to everybody. */
  private static String ps(StreamsProcess process) throws IOException {
    return Files.readString(Path.of("/proc", Long.toString(process.jvm().pid()), "cmdline"))
        .replace('\0', ' ');
  }
}
