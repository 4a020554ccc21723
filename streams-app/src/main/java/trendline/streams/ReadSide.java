package trendline.streams;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import trendline.cli.OpenParts;
import trendline.events.topics.Topics;
import trendline.http.Health;
import trendline.http.HealthCheck;
import trendline.streams.api.ReadApi;
import trendline.streams.api.ReadApiSettings;
import trendline.streams.api.TopicView;
import trendline.streams.metrics.ListMetrics;

/** The view of what is published, and those who show it: HTTP and the lists' gauges. */
final class ReadSide implements AutoCloseable {
  private static final String NAME = "topic-view";

  private final OpenParts opened = new OpenParts();
  private final TopicView view;
  private final ReadApi api;

  /**
   * Opens the port; nothing is read yet.
   *
   * @throws trendline.cli.FailedException where the port cannot be had
   */
  ReadSide(
      Map<String, Object> clientConfig,
      Topics topics,
      ReadApiSettings settings,
      MeterRegistry registry,
      Clock clock) {
    view = opened.add(new TopicView(clientConfig, topics, clock));
    ListMetrics listMetrics = new ListMetrics(registry, clock);
    view.onRanking(listMetrics::published);
    view.onRemoval(listMetrics::removed);
    try {
      api = opened.add(new ReadApi(settings, view.lists(), clock, registry));
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  void start() {
    view.start();
  }

  boolean isReady() {
    return view.isCaughtUp();
  }

  Optional<Throwable> failure() {
    return view.failure();
  }

  int port() {
    return api.port();
  }

  HealthCheck live() {
    return new HealthCheck(
        NAME, () -> new Health(view.isAlive(), "last polled at " + view.lastPolledAt()));
  }

  HealthCheck ready() {
    return new HealthCheck(
        NAME,
        () ->
            new Health(
                view.isAlive() && view.isCaughtUp(),
                view.isCaughtUp() ? "caught up" : "catching up"));
  }

  @Override
  public void close() {
    opened.close();
  }
}
