package trendline.producer.replay;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import trendline.events.Article;
import trendline.events.ArticleStatus;

/** The article that a path speaks of, as far as a path can tell. */
final class PathArticle {
  /** A named part of the path; null where the site's paths have no such part. */
  interface Parts {
    @Nullable String part(String name);
  }

  private static final int LONGEST_TITLE = 300;
  private static final int LONGEST_CATEGORY = 100;

  private final String path;
  private final Parts parts;

  PathArticle(String path, Parts parts) {
    this.path = path;
    this.parts = parts;
  }

  Article article() {
    String id = parts.part("id");
    String articleId = ArticleId.of(id == null ? path : id);
    String slug = parts.part("slug");
    String title = words(slug == null ? articleId : slug, LONGEST_TITLE);
    String category = parts.part("category");
    return new Article(
        articleId,
        title.isEmpty() ? articleId : title,
        path.startsWith("//") ? null : path,
        category == null || category.isEmpty() ? null : words(category, LONGEST_CATEGORY),
        null,
        null,
        null,
        publishedAt(),
        null,
        ArticleStatus.LISTED);
  }

  /** {@code why-we-count} becomes {@code Why we count}. */
  private static String words(String slug, int longest) {
    String text = decoded(slug).replaceAll("[\\p{Cntrl}\\p{Cs}\\s_+-]+", " ").strip();
    if (text.isEmpty()) {
      return text;
    }
    int first = text.offsetByCodePoints(0, 1);
    String title = text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
    if (title.length() <= longest) {
      return title;
    }
    // not through the middle of a character
    int end = Character.isHighSurrogate(title.charAt(longest - 1)) ? longest - 1 : longest;
    return title.substring(0, end).strip();
  }

  private static String decoded(String slug) {
    try {
      return URLDecoder.decode(slug, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      // a lone percent sign: it is no encoding then
      return slug;
    }
  }

  private @Nullable Instant publishedAt() {
    String year = parts.part("year");
    String month = parts.part("month");
    String day = parts.part("day");
    if (year == null) {
      return null;
    }
    try {
      return LocalDate.of(
              number(year), month == null ? 1 : number(month), day == null ? 1 : number(day))
          .atStartOfDay(ZoneOffset.UTC)
          .toInstant();
    } catch (DateTimeException | NumberFormatException e) {
      return null;
    }
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
