package trendline.streams.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;
import trendline.events.ArticleTotals;
import trendline.events.Event;
import trendline.events.PageView;
import trendline.events.Ranking;
import trendline.events.RejectReason;
import trendline.events.topics.Topics;
import trendline.streams.metrics.EventMetrics;
import trendline.streams.ranking.Activity;
import trendline.streams.ranking.CategoryTurn;

/**
 * Counts the events of one partition, and hands on the totals and the best of each list as they
 * change, and at once the records that are no events. What was counted is committed as it is handed
 * on, so that nobody waits for the next commit. Lists are held back until all is counted that lay
 * there when the partition was taken over; from then on a beat says every few seconds that they are
 * whole.
 */
final class CountActivity
    extends ContextualProcessor<byte @Nullable [], byte @Nullable [], @Nullable String, Counted> {
  /** A small part of {@link HeardPartitions#LONGEST_SILENCE}. */
  private static final Duration BEAT = Duration.ofSeconds(5);

  /** Totals handed on at once: after a restart all live articles may owe theirs. */
  private static final int MOST_TOTALS = 2_500;

  /** Totals handed on at once while many events wait: counting them, and lists, come first. */
  private static final int MOST_TOTALS_IF_BUSY = 1_000;

  /** Categories whose lists are handed on at once while many events wait. */
  private static final int MOST_CATEGORIES_IF_BUSY = 16;

  private static final String BEAT_KEY = "beat";
  private static final Duration AT_ONCE = Duration.ofMillis(1);

  private final Duration publishInterval;
  private final EventReading reading;
  private final OutcomeMetrics outcomes;
  private final CatchUp catchUp;
  private long lastBeat;
  private boolean uncommitted;
  private int polls;
  private int fullPolls;
  private @Nullable Activity activity;

  CountActivity(
      Topics topics,
      PipelineSettings settings,
      EventMetrics metrics,
      OutcomeMetrics outcomes,
      CatchUp catchUp) {
    publishInterval = settings.publishInterval();
    reading = new EventReading(topics, metrics);
    this.outcomes = outcomes;
    this.catchUp = catchUp;
  }

  @Override
  public void init(ProcessorContext<@Nullable String, Counted> context) {
    super.init(context);
    ActivityStore store = context.getStateStore(ActivityStoreBuilder.NAME);
    activity = store.activity(context.currentSystemTimeMs());
    lastBeat = 0;
    uncommitted = false;
    polls = 0;
    fullPolls = 0;
    catchUp.begin(context.taskId().partition());
    warnIfBehind(context);
    // all partitions at the same moments: their lists are merged as one, and one commit is for all
    context.schedule(Instant.EPOCH, publishInterval, PunctuationType.WALL_CLOCK_TIME, this::handOn);
  }

  /**
   * Before any partition hands on lists: merged with old ones of this, they would be of no time.
   */
  private void warnIfBehind(ProcessorContext<@Nullable String, Counted> context) {
    int partition = context.taskId().partition();
    Cancellable[] once = new Cancellable[1];
    once[0] =
        context.schedule(
            AT_ONCE,
            PunctuationType.WALL_CLOCK_TIME,
            now -> {
              if (!catchUp.isCaughtUp(partition)) {
                handOn(BEAT_KEY, PartitionBeat.behind(partition, catchUp.partitions()), now);
              }
              once[0].cancel();
            });
  }

  @Override
  public void process(Record<byte @Nullable [], byte @Nullable []> record) {
    uncommitted = true;
    long now = context().currentSystemTimeMs();
    PolledRecords polled = PolledRecords.in(record.headers());
    polls++;
    fullPolls += polled != null && polled.pollWasFull() ? 1 : 0;
    reading.read(
        polled == null ? List.of(original(record)) : polled.records(),
        now,
        event -> count(event, now),
        (reason, rejected) -> handOn(reason, rejected, now));
  }

  private ConsumerRecord<byte[], byte[]> original(
      Record<byte @Nullable [], byte @Nullable []> record) {
    RecordMetadata origin = context().recordMetadata().orElseThrow();
    return new ConsumerRecord<>(
        origin.topic(),
        origin.partition(),
        origin.offset(),
        record.timestamp(),
        TimestampType.CREATE_TIME,
        ConsumerRecord.NULL_SIZE,
        ConsumerRecord.NULL_SIZE,
        record.key(),
        record.value(),
        record.headers(),
        Optional.empty());
  }

  private void count(Event event, long now) {
    if (event instanceof PageView view) {
      activity().countSoon(view, now); // at the latest as lists are made, or the task commits
    } else {
      outcomes.add(event.type(), activity().take(event, now), 1);
    }
  }

  private void handOn(RejectReason reason, ConsumerRecord<byte[], byte[]> record, long now) {
    Counted letter = new Counted.Rejected(RejectedRecord.of(reason, record));
    long timestamp = ClampedTimestamp.of(record, now);
    context().forward(new Record<>(null, letter, timestamp, record.headers()));
  }

  private void handOn(long now) {
    boolean busy = 2 * fullPolls > polls; // as many as a poll may bring: others wait
    polls = 0;
    fullPolls = 0;
    int mostTotals = busy ? MOST_TOTALS_IF_BUSY : MOST_TOTALS;
    for (ArticleTotals totals : activity().takeChangedTotals(mostTotals)) {
      context().forward(new Record<>(totals.articleId(), new Counted.Totals(totals), now));
      uncommitted = true;
    }
    int partition = context().taskId().partition();
    if (catchUp.isCaughtUp(partition)) {
      for (Ranking ranking : activity().takeChangedLists(now, turn(busy, now))) {
        handOn(ranking.key().toString(), new PartitionRanking(partition, ranking), now);
      }
      if (now - lastBeat >= BEAT.toMillis()) {
        lastBeat = now;
        handOn(BEAT_KEY, new PartitionBeat(partition, catchUp.partitions(), now), now);
      }
    }
    if (uncommitted) {
      uncommitted = false;
      context().commit();
    }
  }

  private CategoryTurn turn(boolean busy, long now) {
    return busy
        ? new CategoryTurn(now / publishInterval.toMillis(), MOST_CATEGORIES_IF_BUSY)
        : CategoryTurn.OF_ALL;
  }

  private void handOn(String key, PartitionNews news, long now) {
    context().forward(new Record<>(key, new Counted.News(news), now));
    uncommitted = true;
  }

  @Override
  public void close() {
    catchUp.end(context().taskId().partition());
  }

  private Activity activity() {
    if (activity == null) {
      throw new IllegalStateException("count-activity was not initialized");
    }
    return activity;
  }
}
