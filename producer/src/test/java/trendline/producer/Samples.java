package trendline.producer;

import java.time.Instant;
import trendline.events.Article;
import trendline.events.ArticleStatus;
import trendline.events.Comment;
import trendline.events.CommentState;
import trendline.events.PageView;

/** Events for tests that need some, and do not care which. */
public final class Samples {
  public static final Instant NOON = Instant.parse("2031-03-01T12:00:00Z");

  private Samples() {}

  public static PageView view() {
    return new PageView("e1", "budget-2031", "v1", NOON);
  }

  public static Comment comment() {
    return new Comment("c1", "budget-2031", "a1", CommentState.VISIBLE, 3, NOON);
  }

  public static Article article() {
    return article("The budget");
  }

  public static Article article(String title) {
    return new Article(
        "budget-2031",
        title,
        "/budget",
        "City",
        "Helen",
        "In nine charts",
        null,
        NOON,
        5,
        ArticleStatus.LISTED);
  }
}
