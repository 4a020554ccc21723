package trendline.producer.replay;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The id of what a line tells: the same whenever the same file is replayed.
 *
 * <p>A server writes a line for each request and knows only seconds, so two equal lines are two
 * requests: a double click, a retry. The line's number keeps their ids apart; whether two views so
 * close count once or twice is for the topology to say, which knows the window.
 */
final class LineId {
  private static final int ID_BYTES = 12;

  private final MessageDigest digest;

  LineId() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  String of(long number, byte[] line) {
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    return HexFormat.of().formatHex(digest.digest(line), 0, ID_BYTES);
  }
}
