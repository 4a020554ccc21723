package trendline.streams.api;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import trendline.events.ArticleTotals;
import trendline.events.Ranking;
import trendline.events.RankingKey;
import trendline.events.topics.Topics;

/**
 * Follows the published topics from their beginning, so that this process can answer for every list
 * and article without asking anybody. Each process has a whole view of its own; there is no group.
 */
public final class TopicView implements AutoCloseable {
  private final PublishedLists lists = new PublishedLists();
  private final AtomicBoolean started = new AtomicBoolean();
  private final PublishedRecords records;
  private final ViewLoop loop;
  private final Thread thread;

  /**
   * A view that is not started yet.
   *
   * @param clientConfig what every Kafka client of the program starts from
   */
  public TopicView(Map<String, Object> clientConfig, Topics topics, Clock clock) {
    this(ViewConsumer.of(clientConfig), topics, clock);
  }

  TopicView(
      Supplier<org.apache.kafka.clients.consumer.Consumer<byte[], byte[]>> consumer,
      Topics topics,
      Clock clock) {
    records = new PublishedRecords(topics, lists);
    loop = new ViewLoop(consumer, topics, records, lists, clock);
    thread = new Thread(loop, "topic-view");
    thread.setDaemon(true);
  }

  /** Starts to read; register listeners before. */
  public void start() {
    if (started.compareAndSet(false, true)) {
      thread.start();
    }
  }

  /** What is held, for the read API. */
  public PublishedLists lists() {
    return lists;
  }

  /** Whether everything that was published before the start has been read. */
  public boolean isCaughtUp() {
    return lists.isCaughtUp();
  }

  /** Whether the reading thread runs; false before the start and after a failure. */
  public boolean isAlive() {
    return thread.isAlive();
  }

  /** What ended the reading thread, if anything did. */
  public Optional<Throwable> failure() {
    return Optional.ofNullable(loop.failure());
  }

  /**
   * When the reading thread last asked; null before the first time. Tells a thread that hangs, not
   * a broker that is away: the client waits for that one in silence, and only the lists grow old.
   */
  public @Nullable Instant lastPolledAt() {
    return loop.lastPolledAt();
  }

  /** How many records were skipped because they could not be read. */
  public long unreadableRecords() {
    return records.unreadable();
  }

  /** The newest ranking under a key. */
  public Optional<Ranking> ranking(RankingKey key) {
    return lists.ranking(key);
  }

  /** The keys of all lists that are published. */
  public Collection<RankingKey> keys() {
    return lists.keys();
  }

  /** What an article has gathered; empty where nothing of it was ever counted. */
  public Optional<ArticleTotals> totals(String articleId) {
    return lists.totals(articleId);
  }

  /** Calls for each ranking from the catching up on, on the reading thread: be quick. */
  public void onRanking(Consumer<Ranking> listener) {
    lists.onRanking(listener);
  }

  /** Calls for each list that is no longer published, on the reading thread: be quick. */
  public void onRemoval(Consumer<RankingKey> listener) {
    lists.onRemoval(listener);
  }

  @Override
  public void close() {
    loop.stop();
    try {
      thread.join(ViewLoop.LONGEST_STOP.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
