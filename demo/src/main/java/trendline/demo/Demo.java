package trendline.demo;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trendline.cli.FailedException;
import trendline.cli.KafkaOptions;
import trendline.cli.OpenParts;
import trendline.cli.TopicOptions;
import trendline.demo.broker.EmbeddedBroker;
import trendline.demo.site.Blog;
import trendline.demo.site.Neighbours;
import trendline.events.topics.Topics;
import trendline.streams.StreamsApp;

/**
 * Broker, topics, pipeline, a site with its collector, and traffic in this JVM; what was opened is
 * closed in reverse.
 */
final class Demo implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Demo.class);
  private static final long POLL_MILLIS = 50;

  private final OpenParts opened = new OpenParts();
  private final KafkaOptions kafka;
  private final StreamsApp app;
  private final DemoCollector collector;
  private final Blog blog;
  private @Nullable RunningTraffic running;

  /**
   * Opens broker, topics and pipeline; answers once the pipeline counts and the lists can be read.
   *
   * @throws FailedException where a directory or a port cannot be had, or the pipeline stops
   */
  Demo(DemoSettings settings, Progress progress) throws InterruptedException {
    try {
      EmbeddedBroker broker =
          progress.on(
              "starting the broker",
              () -> opened.add(new EmbeddedBroker(settings.dataDir(), settings.brokerPort())));
      kafka = new KafkaOptions(broker.bootstrapServer(), Topics.DEFAULT_PREFIX);
      new TopicOptions(DemoSettings.PARTITIONS, (short) 1).createMissing(kafka);
      app =
          progress.on(
              "starting the pipeline",
              () ->
                  opened.add(
                      new StreamsApp(
                          kafka.clientConfig(),
                          kafka.topics(),
                          settings.streamsApp(kafka.topics()),
                          Clock.systemUTC())));
      SitePorts ports = settings.site().free();
      collector = opened.add(new DemoCollector(kafka, settings, ports));
      blog =
          opened.add(
              new Blog(
                  kafka.clientConfig(),
                  kafka.topics(),
                  settings.api().host(),
                  ports.blog(),
                  new Neighbours(app.httpPort(), ports.collector()),
                  Clock.systemUTC()));
      awaitReady();
    } catch (RuntimeException | InterruptedException e) {
      close();
      throw e;
    }
  }

  private void awaitReady() throws InterruptedException {
    while (!app.isReady()) {
      failIfStopped();
      Thread.sleep(POLL_MILLIS);
    }
  }

  /** Begins the traffic, and prints the lists as they change. */
  void begin(Traffic traffic, PrintWriter out) {
    opened.add(new ListPrinter(kafka.clientConfig(), kafka.topics(), out));
    running = opened.add(traffic.start(kafka, siteAddress(), out));
  }

  /**
   * Looks after what runs.
   *
   * @throws FailedException where a part stopped
   */
  void failIfStopped() {
    failBy("the pipeline", app.failure());
    if (running != null) {
      failBy("the traffic", running.failure());
    }
  }

  private static void failBy(String part, Optional<Throwable> failure) {
    if (failure.isPresent()) {
      LOG.error("{} stopped", part, failure.get());
      throw new FailedException(part + " stopped: " + failure.get().getMessage(), failure.get());
    }
  }

  String brokerAddress() {
    return kafka.bootstrapServer();
  }

  int httpPort() {
    return app.httpPort();
  }

  /** The address of the blog, for a browser on this machine. */
  String siteAddress() {
    return "http://localhost:" + blog.port();
  }

  DemoCollector collector() {
    return collector;
  }

  int operationsPort() {
    return app.operationsPort();
  }

  @Override
  public void close() {
    opened.close();
  }
}
