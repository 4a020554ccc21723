package trendline.streams.topology;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import trendline.events.ArticleTotals;
import trendline.events.ListsCodec;
import trendline.events.Ranking;

/** How values look in the topics that the topology writes. */
final class ValueSerdes {
  private static final ListsCodec CODEC = new ListsCodec();

  private ValueSerdes() {}

  static Serde<Ranking> rankings() {
    return Serdes.serdeFrom(
        (topic, ranking) -> ranking == null ? null : CODEC.encode(ranking),
        (topic, bytes) -> CODEC.ranking(bytes));
  }

  static Serde<ArticleTotals> totals() {
    return Serdes.serdeFrom(
        (topic, totals) -> CODEC.encode(totals), (topic, bytes) -> CODEC.totals(bytes));
  }

  /** Four bytes of the partition's number, then the ranking. */
  static Serde<PartitionRanking> partitionRankings() {
    return Serdes.serdeFrom(
        (topic, value) -> {
          byte[] json = CODEC.encode(value.ranking());
          return ByteBuffer.allocate(Integer.BYTES + json.length)
              .putInt(value.partition())
              .put(json)
              .array();
        },
        (topic, bytes) ->
            new PartitionRanking(
                ByteBuffer.wrap(bytes).getInt(),
                CODEC.ranking(Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length))));
  }
}
