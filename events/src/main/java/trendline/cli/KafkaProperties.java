package trendline.cli;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigDef;

/**
 * The properties of {@code --kafka-config} as they may be shown: a value only where Kafka knows the
 * name, and does not call it a password. What nobody knows may be a secret.
 */
final class KafkaProperties {
  private static final ConfigDef KNOWN = new ConfigDef();

  /** Where secrets come from; a provider's own parameters may be some. */
  private static final Pattern PROVIDERS =
      Pattern.compile("config\\.providers(\\.[^.]+\\.(class|param\\.allowed\\.paths))?");

  static {
    for (ConfigDef each :
        new ConfigDef[] {
          AdminClientConfig.configDef(), ConsumerConfig.configDef(), ProducerConfig.configDef()
        }) {
      each.configKeys().values().stream()
          .filter(key -> !KNOWN.configKeys().containsKey(key.name))
          .forEach(KNOWN::define);
    }
  }

  private KafkaProperties() {}

  /** By name. */
  static Map<String, String> shown(Map<String, Object> config) {
    Map<String, String> shown = new TreeMap<>();
    config.forEach(
        (name, value) ->
            shown.put(name, isOpen(name) ? String.valueOf(value) : EffectiveOptions.HIDDEN));
    return shown;
  }

  private static boolean isOpen(String name) {
    ConfigDef.ConfigKey key = KNOWN.configKeys().get(withoutPrefix(name));
    return key == null ? PROVIDERS.matcher(name).matches() : key.type != ConfigDef.Type.PASSWORD;
  }

  /** Kafka Streams has settings for one kind of client by such prefixes. */
  private static String withoutPrefix(String name) {
    return name.replaceFirst(
        "^(main\\.consumer|restore\\.consumer|global\\.consumer|consumer|producer|admin)\\.", "");
  }
}
