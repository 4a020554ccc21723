package trendline.demo.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import trendline.demo.harness.BrokerCluster;
import trendline.demo.harness.CollectorProcess;
import trendline.demo.harness.CommittedRecords;
import trendline.demo.harness.Site;

/**
 * Whatever happens to collector and Kafka, each view that was answered with 202 is in Kafka in the
 * end. {@code -Dtrendline.collector.kills=10 -Dtrendline.collector.outage=60} for longer ones.
 */
@Timeout(600)
class CollectorFaultsIT {
  private static final int KILLS = Integer.getInteger("trendline.collector.kills", 3);
  private static final Duration OUTAGE =
      Duration.ofSeconds(Integer.getInteger("trendline.collector.outage", 15));
  private static final Duration START = Duration.ofMinutes(2);
  private static final int BETWEEN_KILLS = 300;

  private final JsonMapper json = new JsonMapper();

  @TempDir Path directory;

  @Test
  void nothingThatWasAcceptedIsLostWhereTheCollectorDiesUnderLoad() throws Exception {
    Site site = Site.create();
    try (CollectorProcess collector = start(site);
        ReportedLoad load = new ReportedLoad(collector)) {
      for (int i = 0; i < KILLS; i++) {
        int enough = load.accepted().size() + BETWEEN_KILLS;
        await().atMost(START).until(() -> load.accepted().size() > enough);
        collector.dieAndStart();
      }
      int enough = load.accepted().size() + BETWEEN_KILLS;
      await().atMost(START).until(() -> load.accepted().size() > enough);
      load.finish();

      tell("collector killed " + KILLS + " times", site, load);
      assertNothingIsLost(site, load);
      assertThat(collector.jvm().stop()).isIn(0, 143);
    }
    site.delete();
  }

  @Test
  void nothingThatWasAcceptedIsLostWhereKafkaIsAwayAndTheCollectorDiesMeanwhile() throws Exception {
    try (BrokerCluster kafka = BrokerCluster.of(1)) {
      Site site = kafka.site();
      try (CollectorProcess collector = start(site);
          ReportedLoad load = new ReportedLoad(collector)) {
        await().atMost(START).until(() -> load.accepted().size() > BETWEEN_KILLS);

        kafka.broker(0).kill();
        int before = load.accepted().size();
        await()
            .pollDelay(OUTAGE)
            .atMost(START.plus(OUTAGE))
            .until(() -> collector.metrics().sum("trendline_collector_spool_events") > 0);
        assertThat(load.accepted().size()).as("accepted without Kafka").isGreaterThan(before);
        collector.dieAndStart();
        kafka.broker(0).start();

        kafka.awaitAllInSync();
        await().atMost(START).until(collector::isReady);
        await()
            .atMost(START)
            .until(() -> collector.metrics().sum("trendline_collector_spool_events") == 0);
        int enough = load.accepted().size() + BETWEEN_KILLS;
        await().atMost(START).until(() -> load.accepted().size() > enough);
        load.finish();

        tell("Kafka away for " + OUTAGE, site, load);
        assertNothingIsLost(site, load);
      }
    }
  }

  private CollectorProcess start(Site site) throws IOException {
    // one client sends it all
    CollectorProcess collector =
        new CollectorProcess(
            site,
            directory.resolve("spool"),
            "--max-views-a-minute",
            "0",
            "--max-views-a-day",
            "0");
    await().atMost(START).until(collector::isReady);
    assertThat(collector.send("PUT", "/v1/articles/cup", "{\"title\":\"Cup\"}").statusCode())
        .isEqualTo(202);
    return collector;
  }

  private void assertNothingIsLost(Site site, ReportedLoad load) {
    await()
        .atMost(START)
        .untilAsserted(
            () -> {
              Set<String> lost = new HashSet<>(load.accepted());
              lost.removeAll(new HashSet<>(inKafka(site)));
              assertThat(lost).as("answered with 202, and not in Kafka").isEmpty();
            });
  }

  private List<String> inKafka(Site site) {
    return new CommittedRecords(site.kafka())
        .of(site.topics().pageViews().name()).stream().map(this::eventId).toList();
  }

  private String eventId(ConsumerRecord<byte[], byte[]> each) {
    try {
      return json.readTree(each.value()).path("eventId").asText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void tell(String fault, Site site, ReportedLoad load) {
    List<String> all = inKafka(site);
    Set<String> once = all.stream().collect(Collectors.toSet());
    System.out.printf(
        "%s: %d accepted, %d not, %d in Kafka, %d of them twice%n",
        fault, load.accepted().size(), load.putOff(), once.size(), all.size() - once.size());
  }
}
