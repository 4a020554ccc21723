package trendline.demo.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import trendline.events.ListsCodec;
import trendline.events.Ranking;
import trendline.streams.api.ReadApi;
import trendline.streams.api.ReadApiSettings;
import trendline.streams.api.TopicView;
import trendline.streams.api.live.LiveLimits;

/**
 * The read side alone, with lists that a test publishes itself: also such as the pipeline never
 * would.
 */
public final class ListServer implements AutoCloseable {
  private static final Duration SOON = Duration.ofSeconds(30);

  private final ListsCodec codec = new ListsCodec();
  private final Site site = Site.create();
  private final TopicView view;
  private final KafkaProducer<byte[], byte[]> producer;
  private final LiveLimits limits;
  private @Nullable ReadApi api;
  private int port;

  /**
   * Opens it on a free port.
   *
   * @param liveClients how many may follow lists
   */
  public ListServer(int liveClients) {
    limits = new LiveLimits(liveClients, 0);
    view = new TopicView(site.kafka().clientConfig(), site.topics(), Clock.systemUTC());
    producer =
        new KafkaProducer<>(
            site.producerConfig(), new ByteArraySerializer(), new ByteArraySerializer());
    view.start();
    await().atMost(SOON).until(view::isCaughtUp);
    open();
  }

  /** Publishes a list, and waits until the broker has it. */
  public void publish(Ranking ranking) {
    assertThat(
            producer.send(
                new ProducerRecord<>(
                    site.topics().rankings().name(),
                    ranking.key().toString().getBytes(StandardCharsets.UTF_8),
                    codec.encode(ranking))))
        .succeedsWithin(SOON);
  }

  public String address() {
    return "http://localhost:" + port;
  }

  /** Answers no longer. */
  public void shut() {
    if (api != null) {
      api.close();
      api = null;
    }
  }

  /** Answers again, at the same address. */
  public void open() {
    api =
        new ReadApi(
            new ReadApiSettings("127.0.0.1", port, ReadApiSettings.STALE_AFTER, limits),
            view.lists(),
            Clock.systemUTC(),
            new SimpleMeterRegistry());
    port = api.port();
  }

  @Override
  public void close() {
    shut();
    view.close();
    producer.close();
  }
}
