package trendline.streams.topology;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import trendline.events.ListDescription;
import trendline.events.ListsCodec;
import trendline.streams.ranking.RankingSettings;

/** Tells with each ranking how its list ranks. */
final class DescribedLists {
  private final Map<String, byte[]> byList = new HashMap<>();

  DescribedLists(RankingSettings settings) {
    ListsCodec codec = new ListsCodec();
    settings
        .lists()
        .forEach(list -> byList.put(list.name(), codec.encode(settings.describe(list.formula()))));
  }

  /** The headers of a record with a ranking of the list. */
  Headers of(String list) {
    RecordHeaders headers = new RecordHeaders();
    headers.add(ListDescription.HEADER, byList.get(list));
    return headers;
  }
}
