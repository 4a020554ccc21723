package trendline.streams.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import trendline.events.Article;
import trendline.events.ArticleRemoved;
import trendline.events.Comment;
import trendline.events.Event;
import trendline.events.PageView;
import trendline.streams.ranking.RankingSettings;

/**
 * What one partition should count, written from the design alone: every event is kept, and each
 * question is answered by going through all of them again.
 */
public final class BruteForce {
  private final RankingSettings settings;
  private final List<Arrival> arrivals = new ArrayList<>();

  /** The views among the arrivals that are no duplicates. */
  private final List<PageView> counted = new ArrayList<>();

  private int saved;

  public BruteForce(RankingSettings settings) {
    this.settings = settings;
  }

  /** Takes an event, and answers with the outcome that it should have. */
  public String arrive(Arrival arrival) {
    Event event = arrival.event();
    String outcome;
    if (event instanceof PageView view) {
      outcome =
          isDuplicate(arrival, view) ? "DUPLICATE" : lateOrCounted(view.occurredAt(), arrival);
      if (!outcome.equals("DUPLICATE")) {
        counted.add(view);
      }
    } else if (event instanceof Comment comment) {
      outcome = isKnown(comment) ? "DUPLICATE" : lateOrCounted(comment.occurredAt(), arrival);
    } else {
      outcome = saysNothingNew(event) ? "DUPLICATE" : "COUNTED";
    }
    arrivals.add(arrival);
    return outcome;
  }

  /** Remembers how far a crash falls back. */
  public void save() {
    saved = arrivals.size();
  }

  /** Forgets what came since the last save; answers with it. */
  public List<Event> crash() {
    List<Event> again =
        arrivals.subList(saved, arrivals.size()).stream().map(Arrival::event).toList();
    List<Arrival> before = List.copyOf(arrivals.subList(0, saved));
    arrivals.clear();
    counted.clear();
    before.forEach(this::arrive);
    return again;
  }

  /** All events so far, counted anew. */
  public Recount recount(long now) {
    return new Recount(settings, arrivals.stream().map(Arrival::event).toList(), counted, now);
  }

  /** The first categories seen, as many as have lists of their own. */
  public Set<String> categories() {
    Set<String> seen = new LinkedHashSet<>();
    for (Arrival arrival : arrivals) {
      if (seen.size() < settings.maxCategories()
          && arrival.event() instanceof Article article
          && article.category() != null) {
        seen.add(article.category());
      }
    }
    return seen;
  }

  private boolean isDuplicate(Arrival arrival, PageView view) {
    long newest = view.occurredAt().toEpochMilli();
    for (Arrival before : arrivals) {
      if (before.event() instanceof PageView seen) {
        newest = Math.max(newest, seen.occurredAt().toEpochMilli());
      }
    }
    long partitionTime = Math.min(newest, arrival.now());
    long window = settings.dedupeWindow().toMillis();
    long last =
        counted.stream()
            .filter(other -> other.articleId().equals(view.articleId()))
            .filter(other -> other.visitorId().equals(view.visitorId()))
            .mapToLong(other -> other.occurredAt().toEpochMilli())
            .max()
            .orElse(Long.MIN_VALUE / 2);
    boolean forgotten = partitionTime >= last + 2 * window;
    return !forgotten && Math.abs(view.occurredAt().toEpochMilli() - last) < window;
  }

  private boolean isKnown(Comment comment) {
    return arrivals.stream()
        .anyMatch(
            before ->
                before.event() instanceof Comment other
                    && other.articleId().equals(comment.articleId())
                    && other.commentId().equals(comment.commentId())
                    && other.version() >= comment.version());
  }

  private boolean saysNothingNew(Event event) {
    Event last = new ArticleRemoved(event.articleId());
    for (Arrival before : arrivals) {
      boolean describes =
          before.event() instanceof Article || before.event() instanceof ArticleRemoved;
      if (describes && before.event().articleId().equals(event.articleId())) {
        last = before.event();
      }
    }
    return last.equals(event);
  }

  private static String lateOrCounted(Instant occurredAt, Arrival arrival) {
    long hourMillis = 3_600_000;
    long age = arrival.now() / hourMillis - occurredAt.toEpochMilli() / hourMillis;
    return age > 191 ? "LATE" : "COUNTED";
  }
}
