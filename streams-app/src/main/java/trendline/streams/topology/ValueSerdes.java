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
  /** Tells a beat from a ranking, which is JSON. */
  private static final byte BEAT = 1;

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

  /** Four bytes of the partition's number, then the ranking; or {@link #BEAT} and the beat. */
  static Serde<PartitionNews> partitionNews() {
    return Serdes.serdeFrom((topic, news) -> encoded(news), (topic, bytes) -> decoded(bytes));
  }

  private static byte[] encoded(PartitionNews news) {
    if (news instanceof PartitionBeat beat) {
      return ByteBuffer.allocate(Integer.BYTES + 1 + Integer.BYTES + Long.BYTES)
          .putInt(beat.partition())
          .put(BEAT)
          .putInt(beat.partitions())
          .putLong(beat.at())
          .array();
    }
    byte[] json = CODEC.encode(((PartitionRanking) news).ranking());
    return ByteBuffer.allocate(Integer.BYTES + json.length)
        .putInt(news.partition())
        .put(json)
        .array();
  }

  private static PartitionNews decoded(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    int partition = buffer.getInt();
    if (buffer.get() == BEAT) {
      return new PartitionBeat(partition, buffer.getInt(), buffer.getLong());
    }
    return new PartitionRanking(
        partition, CODEC.ranking(Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length)));
  }
}
