package trendline.producer.replay;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import trendline.events.Article;

/** Knows which of a site's paths are articles, and what a path says of its article. */
public final class ArticlePath {
  /** Where WordPress puts a post by its date. */
  public static final String BY_DATE =
      "/(?<year>\\d{4})/(?<month>\\d{2})/(?<day>\\d{2})/(?<slug>[^/]+)/";

  /** As long as an article's url may be. */
  private static final int LONGEST = 2000;

  private static final Pattern GROUP = Pattern.compile("\\(\\?<([a-zA-Z][a-zA-Z0-9]*)>");

  private final Pattern pattern;
  private final Set<String> groups = new TreeSet<>();

  /**
   * Paths that match a regular expression from end to end.
   *
   * @param regex with a group {@code slug} or {@code id}, which names the article; groups {@code
   *     year}, {@code month}, {@code day} and {@code category} are used where they are
   * @throws IllegalArgumentException where it is none, or names no article
   */
  public ArticlePath(String regex) {
    try {
      pattern = Pattern.compile(regex);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "is not a regular expression: " + e.getDescription() + " at character " + e.getIndex(),
          e);
    }
    Matcher names = GROUP.matcher(regex);
    while (names.find()) {
      groups.add(names.group(1));
    }
    if (!groups.contains("slug") && !groups.contains("id")) {
      throw new IllegalArgumentException(
          "needs a group (?<slug>…) or (?<id>…), which names the article");
    }
  }

  /** What the path says of its article; none where it is not an article's. */
  Optional<Article> articleAt(@Nullable String path) {
    if (path == null || path.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher match = pattern.matcher(path);
    return match.matches()
        ? Optional.of(new PathArticle(path, name -> group(match, name)).article())
        : Optional.empty();
  }

  private @Nullable String group(Matcher match, String name) {
    return groups.contains(name) ? match.group(name) : null;
  }
}
