package trendline.streams.api;

import org.jspecify.annotations.Nullable;
import trendline.events.Ranking;
import trendline.events.RankingKey;
import trendline.streams.api.live.Feed;
import trendline.streams.api.live.Frame;

/** The first rows of a list, to be followed: what is sent are the answers that a GET would have. */
record LiveList(
    RankingKey key, ListQuery query, PublishedLists lists, ListAnswers answers, Freshness freshness)
    implements Reply, Feed {
  /** Stands behind the id of a ranking that has grown stale since. */
  private static final String STALE = ";stale";

  @Override
  public @Nullable Frame newest() {
    return lists.ranking(key).map(this::frame).orElse(null);
  }

  private Frame frame(Ranking ranking) {
    boolean stale = freshness.isStale(ranking);
    return Frame.ranking(
        ranking.generatedAt() + (stale ? STALE : ""),
        answers.of(ranking, stale, query).body().plain());
  }
}
