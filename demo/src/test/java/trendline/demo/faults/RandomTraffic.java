package trendline.demo.faults;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import trendline.events.Article;
import trendline.events.ArticleRemoved;
import trendline.events.ArticleStatus;
import trendline.events.Comment;
import trendline.events.CommentState;
import trendline.events.Event;
import trendline.events.PageView;
import trendline.events.topics.Topics;

/**
 * Few articles and few visitors, so that all that can meet does: reloads, new readers, comments in
 * every state with versions out of order, articles that come, change and go.
 */
final class RandomTraffic implements Traffic {
  private static final int ARTICLES = 24;
  private static final int REGULARS = 30;
  private static final int COMMENTS_OF_ARTICLE = 12;
  private static final int MOST_LATE_MILLIS = 3_000;
  private static final List<String> CATEGORIES = List.of("tech", "sport", "arts");

  private final Random random;
  private final Topics topics;
  private final Instant began = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private int sent;

  RandomTraffic(long seed, Topics topics) {
    random = new Random(seed);
    this.topics = topics;
  }

  @Override
  public List<Sending> next(Instant now) {
    int number = sent++;
    Event event = number < ARTICLES ? article("a" + number, ArticleStatus.LISTED) : any(now);
    return List.of(Sending.of(event, topics));
  }

  private Event any(Instant now) {
    String article = "a" + (int) (ARTICLES * Math.pow(random.nextDouble(), 2));
    int kind = random.nextInt(100);
    if (kind < 80) {
      String visitor = random.nextBoolean() ? "v" + random.nextInt(REGULARS) : "n" + sent;
      Instant at = now.minusMillis(random.nextInt(MOST_LATE_MILLIS));
      return new PageView("e" + sent, article, visitor, at);
    }
    if (kind < 97) {
      return comment(article);
    }
    return random.nextInt(10) == 0
        ? new ArticleRemoved(article)
        : article(article, random.nextInt(5) == 0 ? ArticleStatus.UNLISTED : ArticleStatus.LISTED);
  }

  private Comment comment(String article) {
    int comment = random.nextInt(COMMENTS_OF_ARTICLE);
    CommentState[] states = CommentState.values();
    return new Comment(
        "c" + comment,
        article,
        author(comment),
        states[random.nextInt(states.length)],
        random.nextInt(1 + sent / 100),
        began.minusSeconds(60L * comment));
  }

  /** The first ones quarrel, the last ones are nobody's. */
  private static @Nullable String author(int comment) {
    return comment >= 10 ? null : "u" + comment / 5;
  }

  private Article article(String id, ArticleStatus status) {
    return new Article(
        id,
        "The title of " + id,
        null,
        CATEGORIES.get(random.nextInt(CATEGORIES.size())),
        null,
        null,
        null,
        began.minus(random.nextInt(1_000), ChronoUnit.MINUTES),
        null,
        status);
  }
}
