package trendline.streams.api;

import static trendline.streams.api.RankingDraft.NOON;
import static trendline.streams.api.RankingDraft.aRanking;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import trendline.events.ArticleTotals;
import trendline.events.ListDescription;
import trendline.streams.api.live.LiveLimits;

/** The API with something to answer for each operation, and its description of itself. */
final class DescribedApi implements AutoCloseable {
  static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

  private final PublishedLists lists = new PublishedLists();
  private final RunningApi api = new RunningApi(lists, CLOCK, new LiveLimits(1, 1));
  private final ApiDocument document = new ApiDocument(api.json("/openapi.json"));

  /** Opens it; its lists have not caught up. */
  DescribedApi() {
    lists.put(
        aRanking("trending|1h|all")
            .of("a", "b", "cats", "d", "e")
            .row("unknown", null, null, 1, 0)
            .build());
    lists.put(aRanking("trending|1h|category:Наука").until(null).of("a").build());
    lists.put(aRanking("popular|24h|all").build());
    lists.describe("trending", new ListDescription("a formula", Map.of("size", 100, "x", "y")));
    lists.put(new ArticleTotals("budget-2031", 453, 7));
  }

  PublishedLists lists() {
    return lists;
  }

  RunningApi api() {
    return api;
  }

  ApiDocument document() {
    return document;
  }

  @Override
  public void close() {
    api.close();
  }
}
