package trendline.streams.topology;

import java.util.List;
import trendline.events.ArticleTotals;

/** What counting hands on: an article's totals, or a partition's best of one list. */
sealed interface Counted {
  default Iterable<ArticleTotals> totals() {
    return List.of();
  }

  default Iterable<PartitionRanking> candidates() {
    return List.of();
  }

  record Totals(ArticleTotals value) implements Counted {
    @Override
    public Iterable<ArticleTotals> totals() {
      return List.of(value);
    }
  }

  record Candidates(PartitionRanking value) implements Counted {
    @Override
    public Iterable<PartitionRanking> candidates() {
      return List.of(value);
    }
  }
}
