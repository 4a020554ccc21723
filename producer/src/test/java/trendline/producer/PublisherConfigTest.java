package trendline.producer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PublisherConfigTest {
  @Test
  void behindWebRequestsQueueAndClientHold32MebiBytesTogether() {
    Map<String, Object> config = PublisherConfig.prompt(Map.of());

    assertThat(config)
        .containsEntry("buffer.memory", 32 * 1024 * 1024 - PublisherConfig.QUEUE_BYTES)
        .containsEntry("delivery.timeout.ms", 120_000);
  }

  @Test
  void aReplayWaitsFiveMinutes() {
    Map<String, Object> config = PublisherConfig.patient(Map.of());

    assertThat(config)
        .containsEntry("max.block.ms", 300_000L)
        .containsEntry("delivery.timeout.ms", 300_000);
  }

  @Test
  void theSitesOwnSettingsWinExceptOverSafety() {
    Map<String, Object> ours = Map.of("linger.ms", "5", "acks", "0", "enable.idempotence", "false");

    Map<String, Object> config = PublisherConfig.prompt(ours);

    assertThat(config)
        .containsEntry("linger.ms", "5")
        .containsEntry("acks", "all")
        .containsEntry("enable.idempotence", true);
  }

  @Test
  void anEventMayHave64KibiBytes() {
    assertThat(PublisherConfig.fits(new byte[64 * 1024])).isTrue();
    assertThat(PublisherConfig.fits(new byte[64 * 1024 + 1])).isFalse();
  }
}
