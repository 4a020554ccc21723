package trendline.events;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the lists show of an article. Lengths are in Unicode code points, as JSON Schema counts
 * them, and bounded so that a list of any size that can be configured fits in one Kafka record.
 *
 * @param articleId the article's id
 * @param title 1 to 300 characters
 * @param url absolute, http or https, or a path on the site that starts with one {@code /}; at most
 *     2,000 characters
 * @param category at most 100 characters
 * @param author at most 200 characters
 * @param excerpt at most 500 characters
 * @param imageUrl as {@code url}
 * @param publishedAt when it was published
 * @param readingMinutes 0 to 10,000
 * @param status whether it may stand in lists
 */
public record Article(
    String articleId,
    String title,
    @Nullable String url,
    @Nullable String category,
    @Nullable String author,
    @Nullable String excerpt,
    @Nullable String imageUrl,
    @Nullable Instant publishedAt,
    @Nullable Integer readingMinutes,
    ArticleStatus status)
    implements Event {
  public Article {
    Fields.requireId("articleId", articleId);
    Fields.requireText("title", title, 300);
    if (url != null) {
      Fields.requireLink("url", url, 2000);
    }
    if (category != null) {
      Fields.requireText("category", category, 100);
    }
    if (author != null) {
      Fields.requireText("author", author, 200);
    }
    if (excerpt != null) {
      Fields.requireText("excerpt", excerpt, 500);
    }
    if (imageUrl != null) {
      Fields.requireLink("imageUrl", imageUrl, 2000);
    }
    if (publishedAt != null) {
      Fields.requireInstant("publishedAt", publishedAt);
    }
    if (readingMinutes != null && (readingMinutes < 0 || readingMinutes > 10_000)) {
      throw new InvalidFieldException(
          "readingMinutes", RejectReason.OUT_OF_RANGE, "must be 0 to 10000");
    }
    Objects.requireNonNull(status, "status");
  }

  @Override
  public EventType type() {
    return EventType.ARTICLE;
  }
}
