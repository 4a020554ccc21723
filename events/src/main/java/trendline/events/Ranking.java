package trendline.events;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One list as it stood at one instant: the best articles of one scope over one window.
 *
 * @param list the list's name: {@code trending}, {@code discussed}, {@code popular}
 * @param window the window, as in {@code 1h}, {@code 24h}, {@code 7d}
 * @param scope {@code all}, or {@code category:} and a category's name
 * @param algorithm the formula and its version, as in {@code heat/1}
 * @param generatedAt when the list was made
 * @param dataUntil the occurrence of the newest event in it; null where nothing was counted yet
 * @param entries best first; ranks are 1, 2, 3, …
 */
public record Ranking(
    String list,
    String window,
    String scope,
    String algorithm,
    Instant generatedAt,
    @Nullable Instant dataUntil,
    List<RankingEntry> entries) {
  public Ranking {
    Objects.requireNonNull(list, "list");
    Objects.requireNonNull(window, "window");
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(algorithm, "algorithm");
    Objects.requireNonNull(generatedAt, "generatedAt");
    entries = List.copyOf(entries);
  }

  /** The record's key on the {@code rankings} topic. */
  public RankingKey key() {
    return new RankingKey(list, window, scope);
  }
}
