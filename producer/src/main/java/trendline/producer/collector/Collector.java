package trendline.producer.collector;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import trendline.cli.FailedException;
import trendline.cli.OpenParts;
import trendline.events.topics.Topics;
import trendline.http.Health;
import trendline.http.HealthCheck;
import trendline.http.JvmMetrics;
import trendline.http.OperationsServer;
import trendline.http.ShownMeters;
import trendline.producer.articles.ArticlesReader;
import trendline.producer.articles.KnownArticles;
import trendline.producer.delivery.SpooledDelivery;
import trendline.producer.spool.Spool;

/**
 * The collector, running. At the end it first says that it is not ready, then answers those that it
 * has let in, then lets Kafka have what is on its way, then closes the rest in reverse.
 */
public final class Collector implements AutoCloseable {
  private final OpenParts opened = new OpenParts();
  private final CountDownLatch ending = new CountDownLatch(1);
  private final CollectorSettings settings;
  private final CollectorServer server;
  private final OperationsServer operations;
  private volatile boolean open;

  /**
   * Opens everything.
   *
   * @param clientConfig what every Kafka client starts from
   * @param topicsThere whether the topics are there, which may be later
   * @throws FailedException where a port or the spool's directory cannot be had
   */
  public Collector(
      Map<String, Object> clientConfig,
      Topics topics,
      CollectorSettings settings,
      Visitors visitors,
      BooleanSupplier topicsThere,
      Clock clock) {
    this.settings = settings;
    try {
      PrometheusMeterRegistry registry = ShownMeters.registry();
      opened.add(registry::close);
      opened.add(new JvmMetrics(registry));
      Spool spool = opened.add(open(settings, clock));
      SpooledDelivery delivery =
          opened.add(new SpooledDelivery(clientConfig, topics, spool, registry));
      KnownArticles known = new KnownArticles();
      opened.add(new ArticlesReader(clientConfig, topics, known));
      CollectorMetrics metrics = new CollectorMetrics(registry);
      metrics.watch(spool, delivery, clock);
      metrics.watch(known);
      operations =
          opened.add(
              new OperationsServer(
                  settings.operationsHost(),
                  settings.operationsPort(),
                  registry.getPrometheusRegistry(),
                  live(spool, delivery),
                  ready(spool, known, visitors, topicsThere)));
      server =
          opened.add(
              new CollectorServer(
                  settings, delivery, known, visitors, metrics, Patience.USUAL, clock));
      open = true;
    } catch (RuntimeException e) {
      opened.close();
      throw e;
    }
  }

  private static Spool open(CollectorSettings settings, Clock clock) {
    try {
      return new Spool(settings.spoolDir(), settings.spool(), clock);
    } catch (IOException e) {
      throw FailedException.because("--spool-dir " + settings.spoolDir(), e);
    }
  }

  private static List<HealthCheck> live(Spool spool, SpooledDelivery delivery) {
    return List.of(
        new HealthCheck("spool-writer", () -> health(spool.isAlive(), "writes", "has ended")),
        new HealthCheck("spool-drainer", () -> health(delivery.isAlive(), "drains", "has ended")));
  }

  private List<HealthCheck> ready(
      Spool spool, KnownArticles known, Visitors visitors, BooleanSupplier topicsThere) {
    return List.of(
        new HealthCheck(
            "collector",
            () ->
                health(
                    open && ending.getCount() > 0,
                    "takes requests",
                    open ? "closing" : "its port is not open yet")),
        new HealthCheck(
            "topics", () -> health(topicsThere.getAsBoolean(), "are there", "not seen yet")),
        new HealthCheck(
            "spool",
            () -> health(spool.hasRoom(), spool.entries() + " events wait for Kafka", "full")),
        new HealthCheck(
            "articles",
            () ->
                health(
                    known.isComplete() || !settings.knownOnly(),
                    known.size() + " known",
                    "still being read")),
        new HealthCheck(
            "pseudonyms",
            () -> health(visitors.pseudonyms().isReady(), "can be made", "cannot be made yet")));
  }

  private static Health health(boolean up, String detail, String otherwise) {
    return up ? Health.up(detail) : Health.down(otherwise);
  }

  /** The port for pages and backends that is open. */
  public int httpPort() {
    return server.port();
  }

  /** The port for operators that is open. */
  public int operationsPort() {
    return operations.port();
  }

  @Override
  public void close() {
    ending.countDown();
    try {
      // whoever shares out requests needs a moment to see that this one wants no more
      TimeUnit.MILLISECONDS.sleep(settings.shutdownDelay().toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    opened.close();
  }
}
