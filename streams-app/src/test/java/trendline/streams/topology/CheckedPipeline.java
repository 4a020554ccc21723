package trendline.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import trendline.events.ArticleTotals;
import trendline.events.Event;
import trendline.events.EventEncoder;
import trendline.events.EventType;
import trendline.streams.oracle.Arrival;
import trendline.streams.oracle.BruteForce;
import trendline.streams.oracle.Recount;
import trendline.streams.oracle.World;
import trendline.streams.ranking.RankingSettings;

/** The whole topology with brute force beside it. */
final class CheckedPipeline implements World {
  private static final long TICK = 1_000;

  /**
   * How long it takes until all is published, in milliseconds: what is handed on in one tick may
   * have to wait for the next, as its list was published just before.
   */
  static final long SETTLING = 3 * TICK;

  private final EventEncoder encoder = new EventEncoder();
  private final PipelineDriver pipeline;
  private final BruteForce expected;
  private final CheckedLists lists;
  private final Accounts accounts = new Accounts();
  private final Map<EventType, Long> sent = new EnumMap<>(EventType.class);
  private final Map<String, ArticleTotals> totals = new HashMap<>();
  private final List<Letter> letters = new ArrayList<>();
  private final boolean inPolls;
  private final List<ConsumerRecord<byte[], byte[]>> poll = new ArrayList<>();
  private EventType pollType = EventType.PAGE_VIEW;
  private long clock;

  /**
   * Nothing has arrived yet.
   *
   * @param inPolls whether records of one topic that arrive at the same time come as one poll
   */
  CheckedPipeline(Path stateDir, RankingSettings settings, long start, boolean inPolls) {
    this.inPolls = inPolls;
    pipeline = new PipelineDriver(stateDir, settings, Instant.ofEpochMilli(start));
    expected = new BruteForce(settings);
    lists = new CheckedLists(settings);
    clock = start;
  }

  void arrive(Event event, long now) {
    moveTo(now);
    send(event.type(), encoder.key(event), encoder.value(event));
    accounts.accepted(event.type(), expected.arrive(new Arrival(event, now)));
  }

  void arrive(BadRecord bad, long now) {
    moveTo(now);
    long offset = send(bad.type(), bad.key(), bad.value());
    letters.add(Letter.of(bad, offset));
    accounts.rejected(bad);
  }

  private long send(EventType type, byte @Nullable [] key, byte @Nullable [] value) {
    long offset = sent.merge(type, 1L, Long::sum) - 1;
    if (!inPolls) {
      pipeline.sendBytes(type, key, value);
      return offset;
    }
    if (type != pollType) {
      endPoll();
    }
    pollType = type;
    poll.add(PipelineDriver.polled(type, offset, key, value));
    return offset;
  }

  private void endPoll() {
    if (!poll.isEmpty()) {
      pipeline.sendPoll(pollType, List.copyOf(poll));
      poll.clear();
    }
  }

  /** Lets the topology settle until now, and compares all that it has written. */
  void check(long now) {
    endPoll();
    for (long at = now - SETTLING; at <= now; at += TICK) {
      moveTo(at);
    }
    Recount recount = expected.recount(now);
    lists.check(pipeline.takePublished(), recount, expected.categories());
    totals.putAll(pipeline.totals());
    assertThat(recount.articleIds()).as("articles with totals").containsAll(totals.keySet());
    for (String id : recount.articleIds()) {
      assertThat(totals.getOrDefault(id, new ArticleTotals(id, 0, 0)))
          .as("totals")
          .isEqualTo(recount.totals(id));
    }
    assertThat(pipeline.deadLetters().stream().map(Letter::of))
        .as("dead letters")
        .containsExactlyElementsOf(letters);
    letters.clear();
    accounts.check(pipeline);
  }

  private void moveTo(long now) {
    if (now > clock) {
      endPoll();
      pipeline.jump(Duration.ofMillis(now - clock));
      clock = now;
    }
  }

  @Override
  public void close() {
    pipeline.close();
  }
}
