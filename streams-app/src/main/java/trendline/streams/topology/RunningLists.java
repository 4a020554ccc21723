package trendline.streams.topology;

import java.util.List;
import trendline.events.Ranking;
import trendline.streams.ranking.RankedList;

/** The lists of the configuration, as against those of rows that an earlier one left behind. */
record RunningLists(List<RankedList> lists) {
  boolean contains(Ranking ranking) {
    return lists.stream()
        .anyMatch(
            list ->
                list.name().equals(ranking.list())
                    && list.window().label().equals(ranking.window()));
  }
}
