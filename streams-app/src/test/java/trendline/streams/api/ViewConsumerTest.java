package trendline.streams.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ViewConsumerTest {
  @Test
  void readsOnlyWhatWasCommittedAndJoinsNoGroup() {
    Map<String, Object> config =
        ViewConsumer.config(Map.of("bootstrap.servers", "broker:9092", "group.id", "site"));

    assertThat(config)
        .containsEntry("bootstrap.servers", "broker:9092")
        .containsEntry("isolation.level", "read_committed")
        .containsEntry("auto.offset.reset", "earliest")
        .containsEntry("enable.auto.commit", "false")
        .containsEntry("enable.metrics.push", "false")
        .containsEntry("allow.auto.create.topics", "false")
        .doesNotContainKey("group.id");
  }
}
