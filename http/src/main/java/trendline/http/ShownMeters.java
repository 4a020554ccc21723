package trendline.http;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lets through our own meters, and of the two thousand that Kafka Streams and the JVM bring along
 * those that a dashboard or an alert looks at: {@code shown-meters.txt} names them.
 */
public final class ShownMeters implements MeterFilter {
  private static final String OWN = "trendline.";
  private static final String LIST = "shown-meters.txt";

  private final Set<String> others = read();
  private final List<String> topicBeginnings;

  private ShownMeters(String... topicBeginnings) {
    this.topicBeginnings = List.of(topicBeginnings);
  }

  /**
   * A registry that holds no others.
   *
   * @param topicBeginnings what the names of the program's topics begin with, one or the other
   */
  public static PrometheusMeterRegistry registry(String... topicBeginnings) {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    applyTo(registry, topicBeginnings);
    return registry;
  }

  static void applyTo(MeterRegistry registry, String... topicBeginnings) {
    // no tag may be taken away, not even the version: the binder counts them, and would take the
    // meter of one client for an earlier one of another, and remove it
    registry.config().meterFilter(new ShownMeters(topicBeginnings));
  }

  @Override
  public MeterFilterReply accept(Meter.Id id) {
    boolean shown = id.getName().startsWith(OWN) || others.contains(id.getName());
    return shown && !isCopy(id.getTag("topic")) ? MeterFilterReply.NEUTRAL : MeterFilterReply.DENY;
  }

  /** Kafka shows what is by topic twice, the second time with underscores for the periods. */
  private boolean isCopy(@Nullable String topic) {
    return topic != null
        && topicBeginnings.stream()
            .anyMatch(each -> topic.startsWith(each.replace('.', '_')) && !topic.startsWith(each));
  }

  private static Set<String> read() {
    try (InputStream list =
        Objects.requireNonNull(ShownMeters.class.getResourceAsStream(LIST), LIST)) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
