package trendline.benchmarks.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The views of each article, as they must be. */
public final class Counts {
  private final SiteIds ids;
  private final int[] byArticle;

  Counts(SiteIds ids, int[] byArticle) {
    this.ids = ids;
    this.byArticle = byArticle.clone();
  }

  /** The best of them: by views, then by id. */
  public List<Row> top(int size) {
    return IntStream.range(0, byArticle.length)
        .filter(article -> byArticle[article] > 0)
        .mapToObj(article -> new Row(ids.article(article), byArticle[article]))
        .sorted(Row.BEST_FIRST)
        .limit(size)
        .toList();
  }

  /** How many views there are. */
  public long sum() {
    return IntStream.of(byArticle).asLongStream().sum();
  }

  /** How many articles were read. */
  public long articles() {
    return IntStream.of(byArticle).filter(count -> count > 0).count();
  }

  /**
   * What another count has otherwise, one article a line, at most three; empty where it is the
   * same. An article that it does not have stands for 0.
   */
  public List<String> differences(Map<String, Long> other) {
    List<String> differences = new ArrayList<>();
    long known = 0;
    for (int article = 0; article < byArticle.length && differences.size() < 3; article++) {
      long counted = other.getOrDefault(ids.article(article), 0L);
      known += counted;
      if (counted != byArticle[article]) {
        differences.add(
            ids.article(article) + " has " + counted + " views instead of " + byArticle[article]);
      }
    }
    long all = other.values().stream().mapToLong(Long::longValue).sum();
    if (differences.isEmpty() && all != known) {
      differences.add((all - known) + " views of articles that do not exist");
    }
    return differences;
  }

  /** An article and its views. */
  public record Row(String articleId, long views) {
    public static final Comparator<Row> BEST_FIRST =
        Comparator.comparingLong(Row::views).reversed().thenComparing(Row::articleId);
  }
}
