package trendline.streams;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trendline.cli.OpenParts;
import trendline.events.topics.Topics;
import trendline.http.HealthCheck;
import trendline.http.JvmMetrics;
import trendline.http.OperationsServer;
import trendline.http.ShownMeters;

/**
 * The pipeline and the read side, or one of them, running. At the end the program first says that
 * it is not ready, then the pipeline commits and stops while lists and metrics still answer, then
 * the rest is closed in reverse.
 */
public final class StreamsApp implements AutoCloseable {
  private final OpenParts opened = new OpenParts();
  private final OpenParts countingPart = new OpenParts();
  private final @Nullable CountingSide counting;
  private final @Nullable ReadSide reading;
  private final OperationsServer operations;

  /**
   * Opens everything and starts to work. The topics must be there, or the read side waits for them.
   *
   * @param clientConfig what every Kafka client starts from
   * @throws trendline.cli.FailedException where a port cannot be had
   */
  public StreamsApp(
      Map<String, Object> clientConfig, Topics topics, StreamsAppSettings settings, Clock clock) {
    try {
      PrometheusMeterRegistry registry =
          ShownMeters.registry(topics.prefix(), settings.streams().applicationId());
      opened.add(registry::close);
      opened.add(new JvmMetrics(registry));
      reading =
          settings.role().answers()
              ? opened.add(new ReadSide(clientConfig, topics, settings.api(), registry, clock))
              : null;
      counting =
          settings.role().counts()
              ? countingPart.add(new CountingSide(clientConfig, topics, settings, registry))
              : null;
      operations =
          opened.add(
              new OperationsServer(
                  settings.operationsHost(),
                  settings.operationsPort(),
                  registry.getPrometheusRegistry(),
                  checks(CountingSide::live, ReadSide::live),
                  checks(CountingSide::ready, ReadSide::ready)));
      start();
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private List<HealthCheck> checks(
      Function<CountingSide, HealthCheck> ofCounting, Function<ReadSide, HealthCheck> ofReading) {
    return Stream.concat(
            Stream.ofNullable(counting).map(ofCounting), Stream.ofNullable(reading).map(ofReading))
        .toList();
  }

  private void start() {
    if (reading != null) {
      reading.start();
    }
    if (counting != null) {
      counting.start();
    }
  }

  /** Whether every partition is counted and every list can be read, as far as its role goes. */
  public boolean isReady() {
    return (counting == null || counting.isReady()) && (reading == null || reading.isReady());
  }

  /** What stopped the pipeline or the view, if anything did. */
  public Optional<Throwable> failure() {
    Optional<Throwable> ofCounting = counting == null ? Optional.empty() : counting.failure();
    return ofCounting.or(() -> reading == null ? Optional.empty() : reading.failure());
  }

  /** The port of the read API that is open; 0 where its role has none. */
  public int httpPort() {
    return reading == null ? 0 : reading.port();
  }

  /** The port for operators that is open. */
  public int operationsPort() {
    return operations.port();
  }

  @Override
  public void close() {
    countingPart.close();
    opened.close();
  }
}
