package trendline.events.topics;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import trendline.events.EventType;

/** The six topics of one site, all behind one prefix. */
public final class Topics {
  /** The prefix unless told otherwise. */
  public static final String DEFAULT_PREFIX = "trendline.";

  /** Room for the largest ranking, in bytes: 200 entries with every text at its bound. */
  public static final int MAX_RECORD_BYTES = 5 * 1024 * 1024;

  private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9._-]{0,100}");
  private static final Map<String, String> EVENTS = Map.of("cleanup.policy", "delete");
  private static final Map<String, String> COMPACTED = Map.of("cleanup.policy", "compact");
  private static final Map<String, String> LISTS =
      Map.of("cleanup.policy", "compact", "max.message.bytes", Integer.toString(MAX_RECORD_BYTES));
  private static final Map<String, String> LETTERS =
      Map.of("cleanup.policy", "delete", "max.message.bytes", Integer.toString(MAX_RECORD_BYTES));

  private final String prefix;
  private final Topic pageViews;
  private final Topic comments;
  private final Topic articles;
  private final Topic rankings;
  private final Topic articleTotals;
  private final Topic deadLetters;

  /**
   * The topics behind a prefix.
   *
   * @throws IllegalArgumentException where the prefix has characters that topics may not have, or
   *     is too long
   */
  public Topics(String prefix) {
    if (!PREFIX.matcher(prefix).matches()) {
      throw new IllegalArgumentException(
          "topic prefix \"" + prefix + "\": must match " + PREFIX.pattern());
    }
    this.prefix = prefix;
    pageViews = new Topic(prefix + "page-views", true, EVENTS);
    comments = new Topic(prefix + "comments", true, EVENTS);
    articles = new Topic(prefix + "articles", true, COMPACTED);
    rankings = new Topic(prefix + "rankings", false, LISTS);
    articleTotals = new Topic(prefix + "article-totals", false, COMPACTED);
    deadLetters = new Topic(prefix + "dead-letters", false, LETTERS);
  }

  /** What the names of all topics start with. */
  public String prefix() {
    return prefix;
  }

  public Topic pageViews() {
    return pageViews;
  }

  public Topic comments() {
    return comments;
  }

  public Topic articles() {
    return articles;
  }

  public Topic rankings() {
    return rankings;
  }

  public Topic articleTotals() {
    return articleTotals;
  }

  public Topic deadLetters() {
    return deadLetters;
  }

  /** The topic that carries events of a type. */
  public Topic of(EventType type) {
    return switch (type) {
      case PAGE_VIEW -> pageViews;
      case COMMENT -> comments;
      case ARTICLE -> articles;
    };
  }

  /** The three that carry events in. */
  public List<Topic> inputs() {
    return List.of(pageViews, comments, articles);
  }

  /** All six. */
  public List<Topic> all() {
    return List.of(pageViews, comments, articles, rankings, articleTotals, deadLetters);
  }
}
