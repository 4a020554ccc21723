package trendline.streams.api.live;

import org.jspecify.annotations.Nullable;
import trendline.events.RankingKey;

/**
 * What a client follows: a list, or a part of it. Feeds that are equal have the same frames, which
 * are then made once for all their clients.
 */
public interface Feed {
  /** The list whose change may change this. */
  RankingKey key();

  /** The list as it is now; null where it is no longer published. */
  @Nullable Frame newest();
}
