package trendline.demo.site;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import trendline.events.Article;
import trendline.events.ArticleStatus;

/** The articles that the blog knows, at most 10,000: then the one published first makes room. */
final class Shelf {
  private static final int MOST = 10_000;

  /** Servers take 8 KiB of headers, of which an address should not be the most. */
  private static final int MOST_IN_ADDRESS = 4_000;

  private static final int MOST_OUTSIDE = 200;

  private static final Comparator<Article> OLDEST_FIRST =
      Comparator.comparing(Shelf::published).thenComparing(Article::articleId);

  private final Map<String, Article> byId = new HashMap<>();
  private final Map<String, Article> byPath = new HashMap<>();

  synchronized void put(Article article) {
    remove(article.articleId());
    byId.put(article.articleId(), article);
    String path = path(article);
    if (path != null) {
      byPath.put(path, article);
    }
    if (byId.size() > MOST) {
      byId.values().stream().min(OLDEST_FIRST).map(Article::articleId).ifPresent(this::remove);
    }
  }

  synchronized void remove(String articleId) {
    Article removed = byId.remove(articleId);
    String path = removed == null ? null : path(removed);
    if (path != null) {
      byPath.remove(path, removed);
    }
  }

  synchronized Optional<Article> byId(String articleId) {
    return Optional.ofNullable(byId.get(articleId));
  }

  /** The article whose link has that path, wherever the site of the link is. */
  synchronized Optional<Article> byPath(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  /** Those of a language that may be listed, newest first. */
  synchronized List<Article> newest(Lang lang, int limit) {
    return byId.values().stream()
        .filter(article -> article.status() == ArticleStatus.LISTED)
        .filter(article -> Lang.of(article.title()) == lang)
        .sorted(OLDEST_FIRST.reversed())
        .limit(limit)
        .toList();
  }

  /**
   * The ids of the newest articles in other languages, with commas between, for lists that leave
   * them out: as many as an address can carry. None where there is no article in this one, since a
   * list in another language is better than an empty one.
   */
  String idsOutside(Lang lang) {
    if (newest(lang, 1).isEmpty()) {
      return "";
    }
    StringBuilder ids = new StringBuilder();
    for (Lang other : Lang.values()) {
      for (Article article : other == lang ? List.<Article>of() : newest(other, MOST_OUTSIDE)) {
        String id = URLEncoder.encode(article.articleId(), StandardCharsets.UTF_8);
        if (ids.length() + id.length() < MOST_IN_ADDRESS) {
          ids.append(ids.isEmpty() ? "" : ",").append(article.articleId());
        }
      }
    }
    return ids.toString();
  }

  private static Instant published(Article article) {
    return article.publishedAt() == null ? Instant.EPOCH : article.publishedAt();
  }

  /**
   * The path of the article's page here, whatever site its link names; null where it has no link.
   */
  static @Nullable String path(Article article) {
    if (article.url() == null) {
      return null;
    }
    try {
      return URI.create(article.url()).getRawPath();
    } catch (IllegalArgumentException e) {
      // a link that browsers understand but Java does not: the article then has no page here
      return null;
    }
  }
}
