package trendline.streams.topology;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import trendline.events.ArticleTotals;
import trendline.events.ListsCodec;
import trendline.events.Ranking;
import trendline.streams.ranking.CompactRanking;

/** How values look in the topics that the topology writes. */
final class ValueSerdes {
  private static final byte BEAT = 1;
  private static final byte RANKING = 2;

  /** Rankings were once JSON, without a kind before it. */
  private static final byte JSON = '{';

  private static final int HEAD = Integer.BYTES + 1;

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

  /**
   * Four bytes of the partition's number, a byte that tells what it is, and the beat or the
   * ranking; of one that was published, only what the next one is compared with.
   */
  static Serde<PartitionNews> partitionNews() {
    return Serdes.serdeFrom((topic, news) -> encoded(news), (topic, bytes) -> decoded(bytes));
  }

  private static byte[] encoded(PartitionNews news) {
    if (news instanceof PartitionBeat beat) {
      return ByteBuffer.allocate(HEAD + Integer.BYTES + Long.BYTES)
          .putInt(beat.partition())
          .put(BEAT)
          .putInt(beat.partitions())
          .putLong(beat.at())
          .array();
    }
    PartitionRanking candidates = (PartitionRanking) news;
    byte[] ranking =
        CompactRanking.encode(candidates.ranking(), candidates.partition() != SiteList.PUBLISHED);
    return ByteBuffer.allocate(HEAD + ranking.length)
        .putInt(candidates.partition())
        .put(RANKING)
        .put(ranking)
        .array();
  }

  private static PartitionNews decoded(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    int partition = buffer.getInt();
    byte kind = buffer.get();
    return switch (kind) {
      case BEAT -> new PartitionBeat(partition, buffer.getInt(), buffer.getLong());
      case RANKING -> new PartitionRanking(partition, CompactRanking.decode(rest(bytes, HEAD)));
      case JSON -> new PartitionRanking(partition, CODEC.ranking(rest(bytes, Integer.BYTES)));
      default -> throw new IllegalArgumentException("news of an unknown kind: " + kind);
    };
  }

  private static byte[] rest(byte[] bytes, int from) {
    return Arrays.copyOfRange(bytes, from, bytes.length);
  }
}
