package trendline.streams.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trendline.events.Ranking;
import trendline.events.RankingKey;

/**
 * Which part of which list is asked for.
 *
 * @param window null for the list's shortest
 * @param category null for the whole site
 * @param limit rows, 1 to 100
 * @param offset rows passed over, 0 or more
 * @param exclude ids of articles to leave out: the one being read, or those in another list
 * @param snapshot when the ranking was made that the part is cut from; null for the newest
 */
record ListQuery(
    String list,
    @Nullable String window,
    @Nullable String category,
    int limit,
    int offset,
    Set<String> exclude,
    @Nullable Instant snapshot) {
  private static final String EXCLUDE = "exclude";
  private static final String SNAPSHOT = "snapshot";
  private static final List<String> PARAMETERS =
      List.of("window", "category", "limit", "offset", EXCLUDE, SNAPSHOT);
  private static final List<String> LIVE_PARAMETERS =
      List.of("window", "category", "limit", EXCLUDE);
  private static final int USUAL_LIMIT = 10;
  private static final int LARGEST_LIMIT = 100;

  /**
   * Reads the parameters.
   *
   * @throws RefusedException where one is unknown or out of bounds
   */
  static ListQuery of(String list, QueryParameters query) {
    query.allowOnly(PARAMETERS);
    return new ListQuery(
        list,
        query.text("window").orElse(null),
        query.text("category").filter(category -> !category.isEmpty()).orElse(null),
        query.integer("limit", USUAL_LIMIT, 1, LARGEST_LIMIT),
        query.integer("offset", 0, 0, Integer.MAX_VALUE),
        ArticleCounts.requireIds(query.set(EXCLUDE), EXCLUDE),
        query.text(SNAPSHOT).map(ListQuery::instant).orElse(null));
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new RefusedException(
          Problem.badParameter(
              SNAPSHOT,
              SNAPSHOT + " must be an instant as the links have it, is \"" + text + "\""));
    }
  }

  /** The same of the newest ranking. */
  ListQuery ofNewest() {
    return snapshot == null
        ? this
        : new ListQuery(list, window, category, limit, offset, exclude, null);
  }

  /**
   * Reads the parameters of one who follows a list; there is no part but the first.
   *
   * @throws RefusedException where one is unknown or out of bounds
   */
  static ListQuery ofLive(String list, QueryParameters query) {
    query.allowOnly(LIVE_PARAMETERS);
    return of(list, query);
  }

  String scope() {
    return category == null ? RankingKey.ALL : RankingKey.categoryScope(category);
  }

  /** The address of the rows after these in the same ranking; empty after the last. */
  Optional<String> next(Ranking ranking, int total) {
    long after = (long) offset + limit;
    return after < total ? Optional.of(address(ranking, (int) after)) : Optional.empty();
  }

  /** The address of the rows before these, or of the last ones where these are beyond the end. */
  Optional<String> previous(Ranking ranking, int total) {
    if (offset == 0) {
      return Optional.empty();
    }
    return Optional.of(address(ranking, Math.max(0, Math.min(offset, total) - limit)));
  }

  private String address(Ranking ranking, int from) {
    StringBuilder address =
        new StringBuilder(ListRoute.PREFIX)
            .append(encoded(list))
            .append("?window=")
            .append(encoded(ranking.window()));
    if (category != null) {
      address.append("&category=").append(encoded(category));
    }
    address.append("&limit=").append(limit).append("&offset=").append(from);
    if (!exclude.isEmpty()) {
      address.append("&exclude=").append(encoded(String.join(",", exclude)));
    }
    return address
        .append("&snapshot=")
        .append(encoded(ranking.generatedAt().toString()))
        .toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
