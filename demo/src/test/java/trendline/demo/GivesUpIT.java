package trendline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import trendline.demo.harness.PipelineOf;
import trendline.demo.harness.Site;
import trendline.events.ArticleTotals;
import trendline.events.PageView;
import trendline.events.topics.Topics;
import trendline.streams.StreamsApp;

/** A pipeline whose results Kafka refuses, whatever it tries. */
@Timeout(300)
class GivesUpIT {
  private static final Duration SOON = Duration.ofMinutes(2);
  private static final int TOO_SMALL = 100;

  private final Site site = Site.create();

  @TempDir Path stateDir;

  @Test
  void whatFailsAgainAndAgainEndsThePipelineAndLosesNothing() throws Exception {
    allowRecordsOf(TOO_SMALL);
    site.send(List.of(new PageView("e1", "cup", "v1", Instant.now())));
    try (StreamsApp app = start()) {
      // threads that fail are what this is about
      await().dontCatchUncaughtExceptions().atMost(SOON).until(() -> app.failure().isPresent());
      assertThat(app.isReady()).isFalse();
    }

    allowRecordsOf(Topics.MAX_RECORD_BYTES);
    try (StreamsApp app = start()) {
      await().atMost(SOON).until(app::isReady);
      await()
          .atMost(SOON)
          .untilAsserted(
              () ->
                  assertThat(site.totals())
                      .isEqualTo(Map.of("cup", new ArticleTotals("cup", 1, 0))));
    }
  }

  private StreamsApp start() {
    return PipelineOf.site(site, stateDir, Clock.systemUTC(), "--list-unknown");
  }

  private void allowRecordsOf(int bytes) throws Exception {
    ConfigResource rankings =
        new ConfigResource(ConfigResource.Type.TOPIC, site.topics().rankings().name());
    ConfigEntry most =
        new ConfigEntry(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(bytes));
    try (Admin admin = site.kafka().connect()) {
      admin
          .incrementalAlterConfigs(
              Map.of(rankings, List.of(new AlterConfigOp(most, AlterConfigOp.OpType.SET))))
          .all()
          .get(30, TimeUnit.SECONDS);
    }
  }
}
