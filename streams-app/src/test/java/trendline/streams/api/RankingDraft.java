package trendline.streams.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trendline.events.Ranking;
import trendline.events.RankingEntry;
import trendline.events.RankingKey;

/** A ranking in the making, for tests: {@code aRanking("trending|1h|all").of("budget-2031")}. */
public final class RankingDraft {
  /** When every ranking was made unless told otherwise. */
  public static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private final RankingKey key;
  private final List<RankingEntry> entries = new ArrayList<>();
  private Instant generatedAt = NOON;
  private @Nullable Instant dataUntil = NOON.minusSeconds(2);

  private RankingDraft(RankingKey key) {
    this.key = key;
  }

  public static RankingDraft aRanking(String key) {
    return new RankingDraft(RankingKey.parse(key));
  }

  public RankingDraft at(Instant instant) {
    generatedAt = instant;
    return this;
  }

  public RankingDraft until(@Nullable Instant instant) {
    dataUntil = instant;
    return this;
  }

  /** Further articles in their order, whose titles are their ids in capitals. */
  public RankingDraft of(String... articleIds) {
    for (String id : articleIds) {
      row(id, id.toUpperCase(java.util.Locale.ROOT), "news", 100 - entries.size(), 3);
    }
    return this;
  }

  public RankingDraft row(
      String id, @Nullable String title, @Nullable String category, long views, long comments) {
    return row(id, title, category, null, views, comments);
  }

  public RankingDraft row(
      String id,
      @Nullable String title,
      @Nullable String category,
      @Nullable String excerpt,
      long views,
      long comments) {
    entries.add(
        new RankingEntry(
            entries.size() + 1,
            null,
            id,
            title,
            "/articles/" + id,
            category,
            null,
            excerpt,
            null,
            null,
            5,
            views * 0.9,
            views,
            comments,
            views + 1000,
            comments + 10));
    return this;
  }

  public Ranking build() {
    return new Ranking(
        key.list(), key.window(), key.scope(), "heat/1", generatedAt, dataUntil, entries);
  }
}
