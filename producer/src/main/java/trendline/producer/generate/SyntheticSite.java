package trendline.producer.generate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import trendline.events.Comment;
import trendline.events.Event;

/**
 * A news site that does not exist: the same seed and start give the same events at the same times.
 * For one thread.
 */
public final class SyntheticSite {
  private static final double COMMENTS = 0.035;
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration DAY = Duration.ofDays(1);
  private static final int EVENTS_OF_THE_WEEK = 6_000;
  private static final int EVENTS_OF_THE_DAY = 20_000;

  private final Instant start;
  private final Random random;
  private final Newsroom newsroom;
  private final Popularity popularity;
  private final Readers readers;
  private final Commenters commenters;

  /**
   * A site whose back-catalogue lies before {@code start}.
   *
   * @param seed what makes one run like another
   * @param articles how many the back-catalogue has, 1 to 100,000
   * @param language of the articles
   * @param start when live traffic begins
   */
  public SyntheticSite(long seed, int articles, Language language, Instant start) {
    this(seed, articles, language, "", start);
  }

  /**
   * As above, with articles that have their pages somewhere.
   *
   * @param origin what their links begin with, as in {@code http://localhost:8082}
   */
  public SyntheticSite(long seed, int articles, Language language, String origin, Instant start) {
    if (articles < 1 || articles > 100_000) {
      throw new IllegalArgumentException("articles: must be 1 to 100000, was " + articles);
    }
    this.start = start;
    random = new Random(seed);
    Ids ids = new Ids(seed, start);
    newsroom = new Newsroom(Story.in(language), origin, articles, start, random);
    popularity = new Popularity(random);
    readers = new Readers(random, ids);
    commenters = new Commenters(random, ids);
  }

  /**
   * What happened in the week before the start, in order: little at first, much on the last day.
   */
  public List<Event> history() {
    List<Event> events = new ArrayList<>(EVENTS_OF_THE_WEEK + EVENTS_OF_THE_DAY);
    add(events, start.minus(WEEK), start.minus(DAY), EVENTS_OF_THE_WEEK);
    add(events, start.minus(DAY), start, EVENTS_OF_THE_DAY);
    return events;
  }

  private void add(List<Event> events, Instant from, Instant to, int count) {
    long step = Duration.between(from, to).toMillis() / count;
    for (int i = 0; i < count; i++) {
      events.add(next(from.plusMillis(step * i)));
    }
  }

  /** What happens at that moment, which is never before the one asked for last. */
  public Event next(Instant now) {
    Publication publication = newsroom.publishDue(now);
    if (publication != null) {
      return publication.article();
    }
    Comment change = commenters.changeDue(now);
    if (change != null) {
      return change;
    }
    String articleId = popularity.choose(newsroom.published(), now).article().articleId();
    return random.nextDouble() < COMMENTS
        ? commenters.write(articleId, now)
        : readers.view(articleId, now);
  }
}
