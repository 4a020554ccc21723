package trendline.streams.topology;

import java.util.List;
import trendline.events.ArticleTotals;

/** What counting hands on: an article's totals, or what a partition tells those who merge. */
sealed interface Counted {
  default Iterable<ArticleTotals> totals() {
    return List.of();
  }

  default Iterable<PartitionNews> news() {
    return List.of();
  }

  record Totals(ArticleTotals value) implements Counted {
    @Override
    public Iterable<ArticleTotals> totals() {
      return List.of(value);
    }
  }

  record News(PartitionNews value) implements Counted {
    @Override
    public Iterable<PartitionNews> news() {
      return List.of(value);
    }
  }
}
