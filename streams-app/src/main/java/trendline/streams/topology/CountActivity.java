package trendline.streams.topology;

import java.time.Duration;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import trendline.events.Article;
import trendline.events.ArticleTotals;
import trendline.events.Comment;
import trendline.events.Event;
import trendline.events.PageView;
import trendline.events.Ranking;
import trendline.streams.metrics.EventMetrics;
import trendline.streams.ranking.Activity;
import trendline.streams.ranking.Outcome;

/**
 * Counts the events of one partition, and hands on the totals and the best of each list as they
 * change.
 */
final class CountActivity extends ContextualProcessor<byte @Nullable [], Event, String, Counted> {
  private final Duration publishInterval;
  private final EventMetrics metrics;
  private @Nullable Activity activity;

  CountActivity(PipelineSettings settings, EventMetrics metrics) {
    publishInterval = settings.publishInterval();
    this.metrics = metrics;
  }

  @Override
  public void init(ProcessorContext<String, Counted> context) {
    super.init(context);
    ActivityStore store = context.getStateStore(ActivityStoreBuilder.NAME);
    activity = store.activity(context.currentSystemTimeMs());
    context.schedule(publishInterval, PunctuationType.WALL_CLOCK_TIME, this::handOn);
  }

  @Override
  public void process(Record<byte @Nullable [], Event> record) {
    Event event = record.value();
    Outcome outcome = count(event, context().currentSystemTimeMs());
    switch (outcome) {
      case COUNTED -> metrics.counted(event.type());
      case DUPLICATE -> metrics.duplicate(event.type());
      case LATE -> metrics.late(event.type());
    }
  }

  private Outcome count(Event event, long now) {
    if (event instanceof PageView view) {
      return activity().count(view, now);
    }
    if (event instanceof Comment comment) {
      return activity().count(comment, now);
    }
    return event instanceof Article article
        ? activity().describe(article)
        : activity().undescribe(event.articleId());
  }

  private void handOn(long now) {
    for (ArticleTotals totals : activity().takeChangedTotals()) {
      context().forward(new Record<>(totals.articleId(), new Counted.Totals(totals), now));
    }
    int partition = context().taskId().partition();
    for (Ranking ranking : activity().takeChangedLists(now)) {
      context()
          .forward(
              new Record<>(
                  ranking.key().toString(),
                  new Counted.Candidates(new PartitionRanking(partition, ranking)),
                  now));
    }
  }

  private Activity activity() {
    if (activity == null) {
      throw new IllegalStateException("count-activity was not initialized");
    }
    return activity;
  }
}
