package trendline.benchmarks.textbook;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import trendline.benchmarks.load.Counts.Row;

/**
 * The best of one window, in a priority queue whose head is the worst of them. Exact, since counts
 * only grow: what fell out comes in again with its next count, or does not belong.
 */
public final class TopArticles {
  static final int SIZE = 100;
  private static final int ROW_OVERHEAD = Short.BYTES + Long.BYTES;

  private final PriorityQueue<Row> worstFirst =
      new PriorityQueue<>(SIZE + 1, Row.BEST_FIRST.reversed());

  /** Takes an article's new count in the place of its old one. */
  TopArticles with(Row row) {
    worstFirst.removeIf(known -> known.articleId().equals(row.articleId()));
    worstFirst.add(row);
    if (worstFirst.size() > SIZE) {
      worstFirst.poll();
    }
    return this;
  }

  /** Best first. */
  public List<Row> rows() {
    List<Row> rows = new ArrayList<>(worstFirst);
    rows.sort(Row.BEST_FIRST);
    return rows;
  }

  static Serde<TopArticles> serde() {
    return Serdes.serdeFrom((topic, top) -> top.toBytes(), (topic, bytes) -> read(bytes));
  }

  static Serde<Row> rowSerde() {
    return Serdes.serdeFrom(
        (topic, row) -> write(List.of(row)),
        (topic, bytes) -> {
          ByteBuffer buffer = ByteBuffer.wrap(bytes);
          return readRow(buffer);
        });
  }

  private byte[] toBytes() {
    return write(worstFirst);
  }

  private static byte[] write(Iterable<Row> rows) {
    int length = 0;
    List<byte[]> ids = new ArrayList<>(SIZE);
    for (Row row : rows) {
      byte[] id = row.articleId().getBytes(StandardCharsets.ISO_8859_1);
      ids.add(id);
      length += ROW_OVERHEAD + id.length;
    }
    ByteBuffer buffer = ByteBuffer.allocate(length);
    int index = 0;
    for (Row row : rows) {
      byte[] id = ids.get(index++);
      buffer.putShort((short) id.length).put(id).putLong(row.views());
    }
    return buffer.array();
  }

  /** Reads a record of the topic that the list is written to. */
  public static TopArticles read(byte[] bytes) {
    TopArticles top = new TopArticles();
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      top.worstFirst.add(readRow(buffer));
    }
    return top;
  }

  private static Row readRow(ByteBuffer buffer) {
    byte[] id = new byte[buffer.getShort()];
    buffer.get(id);
    return new Row(new String(id, StandardCharsets.ISO_8859_1), buffer.getLong());
  }
}
