package trendline.streams.ranking;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import trendline.events.ListDescription;

/**
 * What is counted and how it is ranked.
 *
 * @param lists the lists that run; at least one, none twice
 * @param size how many entries a list has at most; 1 to 200, so that a list fits in one Kafka
 *     record
 * @param minWindowEvents how many views and visible comments in its window an article needs to be
 *     listed; 1 or more
 * @param listUnknown whether articles without metadata are listed
 * @param maxCategories how many categories get lists of their own, 0 to 10,000, in each partition
 *     the first ones seen
 * @param dedupeWindow how long further views of an article by a visitor are the same view; 1 s to
 *     24 h
 * @param halfLife the age at which a view counts half for {@link Formula#HEAT}, as a part of the
 *     window; above 0, up to 10
 * @param pastDiscount how much of the article's own mean is subtracted from each bucket for {@link
 *     Formula#HEAT}; 0 to 1
 */
public record RankingSettings(
    List<RankedList> lists,
    int size,
    int minWindowEvents,
    boolean listUnknown,
    int maxCategories,
    Duration dedupeWindow,
    double halfLife,
    double pastDiscount) {
  public RankingSettings {
    lists = List.copyOf(lists);
    require(!lists.isEmpty(), "--list", lists, "needs at least one list");
    require(
        new HashSet<>(lists).size() == lists.size(), "--list", lists, "must not name a list twice");
    require(size >= 1 && size <= 200, "--list-size", size, "must be 1 to 200");
    require(minWindowEvents >= 1, "--min-window-events", minWindowEvents, "must be 1 or more");
    require(
        maxCategories >= 0 && maxCategories <= 10_000,
        "--max-categories",
        maxCategories,
        "must be 0 to 10000");
    require(
        dedupeWindow.compareTo(Duration.ofSeconds(1)) >= 0
            && dedupeWindow.compareTo(Duration.ofDays(1)) <= 0,
        "--dedupe-window",
        dedupeWindow,
        "must be 1s to 24h");
    require(
        halfLife > 0 && halfLife <= 10,
        "--half-life",
        halfLife,
        "must be above 0 and at most 10 windows");
    require(
        pastDiscount >= 0 && pastDiscount <= 1, "--past-discount", pastDiscount, "must be 0 to 1");
  }

  /** The lists and numbers that run unless told otherwise. */
  public static RankingSettings defaults() {
    return new RankingSettings(
        List.of(
            RankedList.parse("trending:1h"),
            RankedList.parse("trending:24h"),
            RankedList.parse("discussed:24h"),
            RankedList.parse("discussed:7d"),
            RankedList.parse("popular:24h"),
            RankedList.parse("popular:7d")),
        100,
        1,
        false,
        200,
        Duration.ofMinutes(30),
        0.25,
        0.5);
  }

  /** What a list of these settings runs with, for those who read it. */
  public ListDescription describe(Formula formula) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("size", size);
    parameters.put("minWindowEvents", minWindowEvents);
    parameters.put("listUnknown", listUnknown);
    parameters.put("dedupeWindow", dedupeWindow.toString());
    switch (formula) {
      case HEAT -> {
        parameters.put("halfLife", halfLife);
        parameters.put("pastDiscount", pastDiscount);
      }
      case CAPPED_AUTHORS -> {
        parameters.put("commentsInFull", AuthorCap.IN_FULL);
        parameters.put("furtherWeight", AuthorCap.FURTHER);
      }
      case VIEWS -> {}
    }
    return new ListDescription(formula.text(), parameters);
  }

  private static void require(boolean holds, String option, Object value, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(option + " " + value + ": " + rule);
    }
  }
}
