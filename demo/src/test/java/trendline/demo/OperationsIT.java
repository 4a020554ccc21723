package trendline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import trendline.demo.harness.PageCommands;
import trendline.demo.harness.PipelineOf;
import trendline.demo.harness.Site;
import trendline.demo.harness.TestBroker;
import trendline.events.ArticleTotals;
import trendline.events.Comment;
import trendline.events.CommentState;
import trendline.events.Event;
import trendline.events.PageView;
import trendline.events.Ranking;
import trendline.events.RankingKey;
import trendline.events.topics.TopicCreation;
import trendline.streams.StreamsApp;

/** What {@code docs/operations.md} promises, by its own commands. */
@Timeout(240)
class OperationsIT {
  private static final Duration SOON = Duration.ofMinutes(1);
  private static final int ARTICLES = 8;

  private final Site site = Site.create();
  private PageCommands page;

  @TempDir Path directory;

  @BeforeEach
  void findThePage() throws IOException {
    page =
        new PageCommands(directory, "docs/operations.md")
            .kafka("kafka-streams-application-reset.sh", "org.apache.kafka.tools.StreamsResetter")
            .kafka("kafka-console-consumer.sh", "org.apache.kafka.tools.consumer.ConsoleConsumer");
  }

  @Test
  void otherListsWindowsAndSizesKeepEveryCount() throws Exception {
    Instant before = Instant.now().minus(Duration.ofMinutes(90));
    try (StreamsApp app = start("state", "--list", "popular:1h", "--list-size", "3")) {
      site.send(events(before));
      awaitTotals(app, site);
      await().atMost(SOON).until(() -> site.rankings().containsKey(all("popular", "1h")));
    }
    assertThat(site.rankings().keySet()).containsExactly(all("popular", "1h"));

    try (StreamsApp app =
        start("state", "--list", "popular:7d,discussed:24h", "--list-size", "50")) {
      // the same visitors within the dedupe window: what was counted before is remembered
      site.send(events(before.plusSeconds(60)));
      site.send(List.of(new PageView("later", "a1", "somebody", Instant.now())));
      await().atMost(SOON).until(() -> views("a1") == 2);
      awaitReady(app);
      await()
          .atMost(SOON)
          .untilAsserted(
              () ->
                  assertThat(site.rankings().keySet())
                      .containsExactlyInAnyOrder(all("popular", "7d"), all("discussed", "24h")));
      Ranking popular = Objects.requireNonNull(site.rankings().get(all("popular", "7d")));
      assertThat(popular.entries()).hasSize(ARTICLES);
      assertThat(popular.entries().get(0).articleId()).isEqualTo("a1");
      assertThat(popular.entries()).extracting(each -> each.windowViews()).containsOnly(1L, 2L);
    }
  }

  @Test
  void aResetCountsEverythingAnewThatKafkaStillHas() throws Exception {
    Map<String, ArticleTotals> totals;
    try (StreamsApp app = start("state", "--list", "popular:24h")) {
      site.send(events(Instant.now()));
      awaitTotals(app, site);
      totals = site.totals();
    }

    // the group keeps the place of an instance that ended for ten seconds
    await()
        .atMost(SOON)
        .ignoreExceptions()
        .untilAsserted(() -> page.run("commands: reset", environment()));
    assertThat(directory.resolve("state")).doesNotExist();

    try (StreamsApp app = start("state", "--list", "popular:24h")) {
      site.send(List.of(new PageView("later", "a1", "somebody", Instant.now())));
      await().atMost(SOON).until(() -> views("a1") == 2);
      awaitReady(app);
      assertThat(site.totals()).hasSameSizeAs(totals);
      assertThat(site.totals().get("a2")).isEqualTo(totals.get("a2"));
    }
  }

  @Test
  void topicsThatWereLostAreMadeAgainAndNothingIsCountedTwiceOrForgotten() throws Exception {
    try (StreamsApp app = start("state", "--list", "popular:24h")) {
      site.send(events(Instant.now()));
      awaitTotals(app, site);
    }
    try (Admin admin = site.kafka().connect()) {
      admin
          .deleteTopics(
              List.of(
                  site.topics().comments().name(),
                  site.topics().rankings().name(),
                  site.topics().articleTotals().name()))
          .all()
          .get();
      await()
          .atMost(SOON)
          .until(
              () ->
                  admin.listTopics().names().get().stream()
                      .noneMatch(site.topics().rankings().name()::equals));
      new TopicCreation(admin, site.topics()).createMissing(1, (short) 1);
    }
    site.send(
        List.of(
            new Comment("new", "a1", "author", CommentState.VISIBLE, 1, Instant.now()),
            new Comment("c2", "a2", "author", CommentState.DELETED, 2, Instant.now())));

    try (StreamsApp app = start("state", "--list", "popular:24h")) {
      awaitReady(app);
      await()
          .atMost(SOON)
          .untilAsserted(
              () -> {
                assertThat(comments("a1")).isEqualTo(2);
                assertThat(comments("a2")).isZero();
                assertThat(views("a2")).isEqualTo(1);
                assertThat(site.rankings()).containsKey(all("popular", "24h"));
              });
    }
  }

  @Test
  void aSiteMovesToMorePartitionsByItsEvents() throws Exception {
    List<Event> events = new ArrayList<>(events(Instant.now()));
    site.send(events);

    page.run("commands: more-partitions", environment());

    Site wider = Site.at(TestBroker.bootstrapServer(), site.topics().prefix() + "wide.");
    try (StreamsApp app =
        PipelineOf.site(
            wider,
            directory.resolve("wide"),
            Clock.systemUTC(),
            "--list-unknown",
            "--list",
            "popular:24h")) {
      awaitTotals(app, wider);
    }
    assertThat(Files.readAllLines(directory.resolve("history.ndjson"))).hasSameSizeAs(events);
  }

  private Map<String, String> environment() {
    return Map.of(
        "BOOTSTRAP",
        TestBroker.bootstrapServer(),
        "PREFIX",
        site.topics().prefix(),
        "WIDER",
        site.topics().prefix() + "wide.",
        "APPLICATION",
        site.topics().rankings().name() + ".app",
        "STATE",
        directory.resolve("state").toString(),
        "HISTORY",
        directory.resolve("history.ndjson").toString());
  }

  private StreamsApp start(String state, String... lists) {
    return PipelineOf.site(
        site,
        directory.resolve(state),
        Clock.systemUTC(),
        Stream.concat(Stream.of("--list-unknown"), Stream.of(lists)).toArray(String[]::new));
  }

  private static List<Event> events(Instant at) {
    List<Event> events = new ArrayList<>();
    for (int i = 1; i <= ARTICLES; i++) {
      events.add(new PageView("e" + i + at, "a" + i, "v" + i, at));
      events.add(new Comment("c" + i, "a" + i, "author", CommentState.VISIBLE, 1, Instant.now()));
    }
    return events;
  }

  private static void awaitTotals(StreamsApp app, Site of) {
    awaitReady(app);
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(of.totals().values())
                    .hasSize(ARTICLES)
                    .allMatch(each -> each.views() == 1 && each.comments() == 1));
  }

  private static void awaitReady(StreamsApp app) {
    await().atMost(SOON).until(app::isReady);
  }

  private long comments(String article) {
    ArticleTotals totals = site.totals().get(article);
    return totals == null ? -1 : totals.comments();
  }

  private long views(String article) {
    ArticleTotals totals = site.totals().get(article);
    return totals == null ? 0 : totals.views();
  }

  private static RankingKey all(String list, String window) {
    return new RankingKey(list, window, RankingKey.ALL);
  }
}
