package trendline.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Lines of events that meet every rule of the lists: reloads, quarrels, ties, what is not listed.
 */
final class RandomHistory {
  static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
  static final Duration LENGTH = Duration.ofDays(12);

  private static final int ARTICLES = 30;
  private static final String[] CATEGORIES = {"tech", "город", "a|b"};
  private static final String[] STATES = {"visible", "visible", "visible", "hidden", "spam"};

  private static final int COMMENTS = 2000;
  private static final int LINES = 20_000;

  /** How far a line may stand from its place, as a part of all. */
  private static final double DISORDER = 0.003;

  private final Random random;

  RandomHistory(long seed) {
    random = new Random(seed);
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>(LINES);
    for (int i = 0; i < LINES; i++) {
      int kind = random.nextInt(20);
      double when = Math.min(1, Math.max(0, (double) i / LINES + DISORDER * random.nextGaussian()));
      lines.add(kind == 0 ? article() : kind < 5 ? comment(when) : view(i, when));
    }
    return lines;
  }

  private String article() {
    StringBuilder line =
        new StringBuilder(
            String.format("{\"type\":\"article\",\"articleId\":\"%s\",\"title\":\"T\"", id()));
    if (random.nextInt(4) > 0) {
      line.append(
          String.format(",\"category\":\"%s\"", CATEGORIES[random.nextInt(CATEGORIES.length)]));
    }
    if (random.nextBoolean()) {
      line.append(String.format(",\"publishedAt\":\"%s\"", START.plusSeconds(random.nextInt(3))));
    }
    return line.append(
            String.format(",\"status\":\"%s\"}", random.nextInt(6) == 0 ? "unlisted" : "listed"))
        .toString();
  }

  /** One of few comments, so that versions meet; its number says when it was written. */
  private String comment(double when) {
    int number = (int) (when * COMMENTS);
    String author = number % 3 == 0 ? "" : String.format(",\"authorId\":\"author-%d\"", number % 7);
    return String.format(
        "{\"type\":\"comment\",\"commentId\":\"c%d\",\"articleId\":\"article-%d\"%s,\"state\":\"%s\",\"version\":%d,\"occurredAt\":\"%s\"}",
        number,
        number % ARTICLES,
        author,
        STATES[random.nextInt(STATES.length)],
        random.nextInt(4),
        at((double) number / COMMENTS));
  }

  private String view(int number, double when) {
    return String.format(
        Locale.ROOT,
        "{\"type\":\"page_view\",\"eventId\":\"e%d\",\"articleId\":\"%s\",\"visitorId\":\"v%d\",\"occurredAt\":\"%s\"}",
        number,
        id(),
        random.nextInt(5),
        at(when));
  }

  private static Instant at(double when) {
    return START.plusMillis((long) (when * LENGTH.toMillis()));
  }

  /** Low numbers more often, as readers flock. */
  private String id() {
    double popular = random.nextDouble();
    return "article-" + (int) (popular * popular * ARTICLES);
  }
}
