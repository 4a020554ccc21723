package trendline.streams.ranking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trendline.events.Ranking;
import trendline.events.RankingEntry;

/**
 * Rankings on their way within the pipeline, as bytes: what partitions hand to those who merge is
 * many times what is published, and JSON would take longer than counting. Ranks are the places in
 * the list, ranks before are left out; instants of the ranking are whole milliseconds.
 */
public final class CompactRanking {
  private static final int NO_READING_MINUTES = 0;

  private CompactRanking() {}

  /**
   * The ranking's bytes.
   *
   * @param withTexts whether the entries keep what the site says of their articles
   */
  public static byte[] encode(Ranking ranking, boolean withTexts) {
    RowWriter row =
        new RowWriter()
            .text(ranking.list())
            .text(ranking.window())
            .text(ranking.scope())
            .text(ranking.algorithm())
            .unsigned(ranking.generatedAt().toEpochMilli())
            .unsigned(ranking.dataUntil() == null ? 0 : 1 + ranking.dataUntil().toEpochMilli())
            .unsigned(withTexts ? 1 : 0)
            .unsigned(ranking.entries().size());
    for (RankingEntry entry : ranking.entries()) {
      row.text(entry.articleId())
          .fixed(Double.doubleToLongBits(entry.score()))
          .unsigned(entry.windowViews())
          .unsigned(entry.windowComments())
          .unsigned(entry.views())
          .unsigned(entry.comments());
      if (withTexts) {
        writeTexts(row, entry);
      }
    }
    return row.toBytes();
  }

  /** The ranking that {@link #encode} wrote; entries without texts have null in their place. */
  public static Ranking decode(byte[] bytes) {
    RowReader row = new RowReader(bytes);
    String list = row.text();
    String window = row.text();
    String scope = row.text();
    String algorithm = row.text();
    Instant generatedAt = Instant.ofEpochMilli(row.unsigned());
    long dataUntil = row.unsigned();
    boolean withTexts = row.unsigned() != 0;
    int size = (int) row.unsigned();
    List<RankingEntry> entries = new ArrayList<>(size);
    for (int rank = 1; rank <= size; rank++) {
      entries.add(entry(row, rank, withTexts));
    }
    return new Ranking(
        list,
        window,
        scope,
        algorithm,
        generatedAt,
        dataUntil == 0 ? null : Instant.ofEpochMilli(dataUntil - 1),
        entries);
  }

  private static void writeTexts(RowWriter row, RankingEntry entry) {
    text(row, entry.title());
    text(row, entry.url());
    text(row, entry.category());
    text(row, entry.author());
    text(row, entry.excerpt());
    text(row, entry.imageUrl());
    Instant published = entry.publishedAt();
    row.unsigned(published == null ? 0 : 1 + published.getEpochSecond());
    row.unsigned(published == null ? 0 : published.getNano());
    Integer minutes = entry.readingMinutes();
    row.unsigned(minutes == null ? NO_READING_MINUTES : 1 + minutes);
  }

  /** Texts are never empty. */
  private static void text(RowWriter row, @Nullable String text) {
    row.text(text == null ? "" : text);
  }

  private static @Nullable String text(RowReader row) {
    String text = row.text();
    return text.isEmpty() ? null : text;
  }

  private static RankingEntry entry(RowReader row, int rank, boolean withTexts) {
    String articleId = row.text();
    double score = Double.longBitsToDouble(row.fixed());
    long windowViews = row.unsigned();
    long windowComments = row.unsigned();
    long views = row.unsigned();
    long comments = row.unsigned();
    if (!withTexts) {
      return new RankingEntry(
          rank,
          null,
          articleId,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          score,
          windowViews,
          windowComments,
          views,
          comments);
    }
    return new RankingEntry(
        rank,
        null,
        articleId,
        text(row),
        text(row),
        text(row),
        text(row),
        text(row),
        text(row),
        published(row),
        minutes(row),
        score,
        windowViews,
        windowComments,
        views,
        comments);
  }

  private static @Nullable Instant published(RowReader row) {
    long seconds = row.unsigned();
    long nanos = row.unsigned();
    return seconds == 0 ? null : Instant.ofEpochSecond(seconds - 1, nanos);
  }

  private static @Nullable Integer minutes(RowReader row) {
    long minutes = row.unsigned();
    return minutes == NO_READING_MINUTES ? null : (int) (minutes - 1);
  }
}
