package trendline.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamsSettingsTest {
  private static final Path STATE = Path.of("state");
  private static final Map<String, Object> CLIENTS = Map.of("bootstrap.servers", "localhost:9092");

  @Test
  void countsAreExactlyOnceByAStaticMember() {
    StreamsSettings settings = settings("site.streams", "a", 1, 0, Duration.ofMillis(100));

    Properties config = settings.properties(CLIENTS);

    assertThat(config)
        .containsEntry(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2)
        .containsEntry("main.consumer.group.instance.id", "a")
        .containsEntry("main.consumer.session.timeout.ms", 10_000)
        .containsEntry(StreamsConfig.STATE_DIR_CONFIG, "state")
        .containsEntry("bootstrap.servers", "localhost:9092");
  }

  @Test
  void theNegativeControlCountsAtLeastOnce() {
    StreamsSettings settings =
        new StreamsSettings(
            "site.streams", "a", STATE, 1, 0, Duration.ofMillis(100), Guarantee.AT_LEAST_ONCE);

    StreamsConfig config = new StreamsConfig(settings.properties(CLIENTS));

    assertThat(config.getString(StreamsConfig.PROCESSING_GUARANTEE_CONFIG))
        .isEqualTo(StreamsConfig.AT_LEAST_ONCE);
  }

  @Test
  void aTransactionOutlivesTheCommitInterval() {
    StreamsSettings settings = settings("site.streams", "a", 1, 0, Duration.ofSeconds(30));

    Properties config = settings.properties(CLIENTS);

    assertThat(config).containsEntry("producer.transaction.timeout.ms", 60_000);
  }

  @Test
  void kafkaAcceptsTheConfiguration() {
    StreamsSettings settings = settings("site.streams", "a", 2, 1, Duration.ofMinutes(1));

    StreamsConfig config = new StreamsConfig(settings.properties(CLIENTS));

    assertThat(config.getInt(StreamsConfig.NUM_STREAM_THREADS_CONFIG)).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "a b, a, 1, 0, 100, --application-id a b",
    "a, a/b, 1, 0, 100, --instance-id a/b",
    "a, a, 0, 0, 100, --threads 0",
    "a, a, 65, 0, 100, --threads 65",
    "a, a, 1, 6, 100, --standbys 6",
    "a, a, 1, 0, 9, --commit-interval PT0.009S"
  })
  void aWrongSettingIsRefusedByTheNameOfItsOption(
      String id, String instance, int threads, int standbys, long commitMillis, String message) {
    assertThatThrownBy(
            () -> settings(id, instance, threads, standbys, Duration.ofMillis(commitMillis)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
  }

  private static StreamsSettings settings(
      String id, String instance, int threads, int standbys, Duration commitInterval) {
    return new StreamsSettings(id, instance, STATE, threads, standbys, commitInterval);
  }
}
