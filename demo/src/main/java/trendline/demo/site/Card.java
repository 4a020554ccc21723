package trendline.demo.site;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import trendline.events.Article;

/** What a page shows of an article beside its text. */
record Card(
    String id,
    String title,
    @Nullable String url,
    @Nullable String category,
    @Nullable String author,
    @Nullable String excerpt,
    @Nullable String date,
    @Nullable String published,
    int minutes,
    String minutesText,
    String cover) {
  private static final int HUES = 360;
  private static final int UNKNOWN_MINUTES = 3;

  static Card of(Article article, Words words) {
    int minutes = article.readingMinutes() == null ? UNKNOWN_MINUTES : article.readingMinutes();
    return new Card(
        article.articleId(),
        Typography.set(words.lang(), article.title()),
        Shelf.path(article),
        article.category(),
        article.author(),
        words.set(article.excerpt()),
        article.publishedAt() == null ? null : words.date(article.publishedAt()),
        article.publishedAt() == null ? null : article.publishedAt().toString(),
        minutes,
        minutes + " " + words.text("minutes"),
        "/cover.svg?seed=" + article.articleId().hashCode() + "&hue=" + hue(article));
  }

  private static int hue(Article article) {
    return Math.floorMod(Objects.hashCode(article.category()) * 47, HUES);
  }
}
