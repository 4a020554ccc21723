package trendline.demo.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import trendline.events.PageView;
import trendline.events.topics.Topics;

/**
 * The same readers go round the same articles, minutes of event time apart: with a short dedupe
 * window none is remembered when it comes again, so that a view that is read twice counts twice.
 */
final class LoopingReaders implements Traffic {
  static final Duration DEDUPE_WINDOW = Duration.ofMinutes(1);

  private static final int ARTICLES = 8;
  private static final int READERS = 6;
  private static final Duration STEP = Duration.ofSeconds(5);

  private final Instant began = Instant.now().minus(Duration.ofDays(7));
  private final Topics topics;
  private int sent;

  LoopingReaders(Topics topics) {
    this.topics = topics;
  }

  @Override
  public List<Sending> next(Instant now) {
    int number = sent++;
    return List.of(
        Sending.of(
            new PageView(
                "e" + number,
                "a" + number % ARTICLES,
                "v" + number / ARTICLES % READERS,
                began.plus(STEP.multipliedBy(number))),
            topics));
  }
}
