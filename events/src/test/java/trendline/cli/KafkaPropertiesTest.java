package trendline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KafkaPropertiesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "bootstrap.servers",
        "security.protocol",
        "sasl.mechanism",
        "ssl.truststore.location",
        "producer.linger.ms",
        "main.consumer.max.poll.records",
        "config.providers",
        "config.providers.file.class",
        "config.providers.file.param.allowed.paths"
      })
  void whatKafkaKnowsAndCallsNoPasswordIsShown(String name) {
    assertThat(KafkaProperties.shown(Map.of(name, "value"))).containsEntry(name, "value");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sasl.jaas.config",
        "ssl.truststore.password",
        "ssl.keystore.password",
        "ssl.key.password",
        "ssl.keystore.key",
        "producer.sasl.jaas.config",
        "config.providers.vault.param.token",
        "my.own.secret"
      })
  void passwordsAndWhatNobodyKnowsAreHidden(String name) {
    assertThat(KafkaProperties.shown(Map.of(name, "sentinel"))).containsEntry(name, "(hidden)");
  }
}
