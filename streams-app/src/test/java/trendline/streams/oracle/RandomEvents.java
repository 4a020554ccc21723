package trendline.streams.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import trendline.events.Article;
import trendline.events.ArticleRemoved;
import trendline.events.ArticleStatus;
import trendline.events.Comment;
import trendline.events.CommentState;
import trendline.events.Event;
import trendline.events.PageView;

/**
 * Events as a site under every misfortune might send them: few articles, visitors and authors, so
 * that they meet often; late, early, twice, and comments' states in any order.
 */
public final class RandomEvents {
  private static final long DAY = 86_400_000;
  private static final String[] CATEGORIES = {"Новости", "tech", "быт|дом"};

  private final Random random;
  private final RandomInstants instants;
  private final int articles;
  private final int visitors;
  private final int erasedOneIn;
  private final List<Event> sent = new ArrayList<>();
  private final Map<String, Instant> written = new HashMap<>();

  public RandomEvents(Random random, RandomInstants instants) {
    this.random = random;
    this.instants = instants;
    // now and then so many that what was saved together is not saved again for long
    articles = 1 + random.nextInt(random.nextInt(5) == 0 ? 40 : 8);
    visitors = 1 + random.nextInt(5);
    erasedOneIn = 1 + random.nextInt(5);
  }

  public Event next(long now) {
    Event event;
    int dice = random.nextInt(100);
    if (dice < 8 && !sent.isEmpty()) {
      event = sent.get(random.nextInt(sent.size()));
    } else if (dice < 60) {
      event = view(now);
    } else if (dice < 85) {
      event = comment(now);
    } else if (dice < 97) {
      event = article(now);
    } else {
      event = new ArticleRemoved(articleId());
    }
    sent.add(event);
    return event;
  }

  private PageView view(long now) {
    String eventId = "e" + sent.size();
    if (!sent.isEmpty() && random.nextInt(4) == 0) {
      Event any = sent.get(sent.size() - 1 - random.nextInt(Math.min(sent.size(), 6)));
      if (any instanceof PageView near) {
        Instant onTheEdge = instants.nearEdgeOf(near.occurredAt(), now);
        return new PageView(eventId, near.articleId(), near.visitorId(), onTheEdge);
      }
    }
    return new PageView(eventId, articleId(), "v" + random.nextInt(visitors), instants.next(now));
  }

  private Comment comment(long now) {
    String articleId = articleId();
    String commentId = "c" + random.nextInt(8);
    Instant occurredAt =
        written.computeIfAbsent(articleId + " " + commentId, id -> instants.next(now));
    boolean visible = random.nextInt(3) > 0;
    CommentState[] states = CommentState.values();
    return new Comment(
        commentId,
        articleId,
        random.nextInt(erasedOneIn) == 0 ? null : "u" + random.nextInt(2),
        visible ? CommentState.VISIBLE : states[random.nextInt(states.length)],
        random.nextInt(8),
        RandomInstants.within(occurredAt.toEpochMilli(), now));
  }

  private Article article(long now) {
    String articleId = articleId();
    return new Article(
        articleId,
        random.nextBoolean() ? "Бюджет " + articleId : "Budget",
        orNull("/articles/" + articleId),
        orNull(CATEGORIES[random.nextInt(CATEGORIES.length)]),
        orNull("Ольга"),
        orNull("Коротко: «да»"),
        orNull("https://example.org/" + articleId + ".png"),
        random.nextInt(3) == 0 ? null : Instant.ofEpochMilli(now - random.nextInt(3) * DAY),
        random.nextBoolean() ? null : random.nextInt(10),
        random.nextInt(4) == 0 ? ArticleStatus.UNLISTED : ArticleStatus.LISTED);
  }

  private @Nullable String orNull(String text) {
    return random.nextInt(4) == 0 ? null : text;
  }

  private String articleId() {
    return "a" + random.nextInt(articles);
  }
}
