package trendline.streams.topology;

import java.util.List;
import trendline.events.ArticleTotals;

/**
 * What counting hands on: an article's totals, what a partition tells those who merge, or a record
 * that is no event.
 */
sealed interface Counted {
  default Iterable<ArticleTotals> totals() {
    return List.of();
  }

  default Iterable<PartitionNews> news() {
    return List.of();
  }

  default Iterable<RejectedRecord> rejected() {
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

  record Rejected(RejectedRecord value) implements Counted {
    @Override
    public Iterable<RejectedRecord> rejected() {
      return List.of(value);
    }
  }
}
