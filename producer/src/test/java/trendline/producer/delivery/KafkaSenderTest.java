package trendline.producer.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class KafkaSenderTest {
  @Test
  void noSettingOfTheClientWeakensThePromise() {
    Map<String, Object> config =
        KafkaSender.config(
            Map.of(
                "acks", "0",
                "enable.idempotence", "false",
                "request.timeout.ms", "30000",
                "compression.type", "zstd"));

    assertThat(config)
        .containsEntry("acks", "all")
        .containsEntry("enable.idempotence", true)
        .containsEntry("request.timeout.ms", 2_000)
        .containsEntry("delivery.timeout.ms", 4_000)
        .containsEntry("compression.type", "zstd");
  }
}
