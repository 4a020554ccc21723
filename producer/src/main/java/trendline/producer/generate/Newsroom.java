package trendline.producer.generate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import trendline.events.Article;
import trendline.events.ArticleStatus;

/** Publishes articles: a back-catalogue of a month, and a new one every few minutes. */
final class Newsroom {
  private static final Duration NEWEST_AGE = Duration.ofMinutes(10);
  private static final Duration OLDEST_AGE = Duration.ofDays(30);
  private static final double SECONDS_BETWEEN = 300;
  private static final int CATALOGUES_KEPT = 2;

  private final Deque<Publication> planned = new ArrayDeque<>();
  private final List<Publication> published = new ArrayList<>();
  private final Deque<Integer> ranks = new ArrayDeque<>();
  private final List<Story> stories;
  private final Random random;
  private final String origin;
  private final int catalogue;
  private int written;
  private Instant next;

  /**
   * A newsroom with its first articles planned for the month before {@code start}.
   *
   * @param origin what links begin with, empty where they are paths
   * @param catalogue how many those are, 1 or more
   */
  Newsroom(List<Story> stories, String origin, int catalogue, Instant start, Random random) {
    this.origin = origin;
    this.stories = new ArrayList<>(stories);
    Collections.shuffle(this.stories, random);
    this.catalogue = catalogue;
    this.random = random;
    List<Publication> past = new ArrayList<>();
    for (int i = 0; i < catalogue; i++) {
      past.add(write(start.minus(age(i))));
    }
    past.sort(Comparator.comparing(Publication::publishedAt));
    planned.addAll(past);
    next = start.plusMillis((long) (SECONDS_BETWEEN * 1000));
  }

  /** Many new ones, few old ones: each is older than the one before by the same factor. */
  private Duration age(int i) {
    double factor = (double) OLDEST_AGE.toMillis() / NEWEST_AGE.toMillis();
    double power = catalogue == 1 ? 0 : (double) i / (catalogue - 1);
    return Duration.ofMillis((long) (NEWEST_AGE.toMillis() * Math.pow(factor, power)));
  }

  /** The next article that is due, null where none is. */
  @Nullable Publication publishDue(Instant now) {
    Publication due = planned.peek();
    if (due == null && !next.isAfter(now)) {
      due = write(next);
      planned.add(due);
      next = now.plusMillis((long) (SECONDS_BETWEEN * 1000 * (0.5 + random.nextDouble())));
    }
    // a site's first article comes before its first reader, whatever was planned
    if (due == null || (due.publishedAt().isAfter(now) && !published.isEmpty())) {
      return null;
    }
    published.add(planned.remove());
    if (published.size() > catalogue * CATALOGUES_KEPT) {
      published.remove(0);
    }
    return due;
  }

  /** What readers can find. */
  List<Publication> published() {
    return Collections.unmodifiableList(published);
  }

  private Publication write(Instant at) {
    int edition = written / stories.size() + 1;
    Story story = stories.get(written++ % stories.size());
    String slug = edition == 1 ? story.slug() : story.slug() + "-" + edition;
    String part = story.language().equals("ru") ? ", часть " : ", part ";
    Article article =
        new Article(
            slug,
            edition == 1 ? story.title() : story.title() + part + edition,
            origin + "/" + story.language() + "/" + slug,
            story.category(),
            story.author(),
            story.excerpt(),
            null,
            at,
            2 + random.nextInt(13),
            ArticleStatus.LISTED);
    // Zipf's law: the second best is read half as often as the best, the third a third
    return new Publication(article, at, 1.0 / rank());
  }

  /** Each rank once in every {@code catalogue} articles, as if from a shuffled deck. */
  private int rank() {
    if (ranks.isEmpty()) {
      List<Integer> deck = new ArrayList<>();
      for (int rank = 1; rank <= catalogue; rank++) {
        deck.add(rank);
      }
      Collections.shuffle(deck, random);
      ranks.addAll(deck);
    }
    return ranks.remove();
  }
}
