package trendline.streams.ranking;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The keys of the rows. Ids have no zero byte, so that one can part them. The keys are in the
 * changelog: they must never change.
 */
final class RowKeys {
  static final byte[] PROGRESS = {'p'};
  static final byte[] CATEGORIES = {'k'};
  static final byte[] ARTICLES = {'a'};

  private static final int LONG_BYTES = Long.BYTES;

  private RowKeys() {}

  /** Totals and buckets of an article. */
  static byte[] article(String articleId) {
    return key('a', articleId, "", 0);
  }

  static String articleId(byte[] articleKey) {
    return new String(articleKey, 1, articleKey.length - 1, StandardCharsets.US_ASCII);
  }

  /** What the site says of an article. */
  static byte[] metadata(String articleId) {
    return key('m', articleId, "", 0);
  }

  /** All comments of an article. */
  static byte[] comments(String articleId) {
    return key('c', articleId, "\0", 0);
  }

  /** The newest state of a comment. */
  static byte[] comment(String articleId, String commentId) {
    return key('c', articleId, "\0" + commentId, 0);
  }

  static String commentId(byte[] commentKey, String articleId) {
    int start = articleId.length() + 2;
    return new String(commentKey, start, commentKey.length - start, StandardCharsets.US_ASCII);
  }

  /** All visitors of an article. */
  static byte[] visitors(String articleId) {
    return key('v', articleId, "\0", 0);
  }

  /** The visitors of an article that were counted between two commits. */
  static byte[] visitors(String articleId, long sequence) {
    byte[] key = key('v', articleId, "\0", LONG_BYTES);
    ByteBuffer.wrap(key).putLong(key.length - LONG_BYTES, sequence);
    return key;
  }

  static long sequence(byte[] visitorsKey) {
    return ByteBuffer.wrap(visitorsKey).getLong(visitorsKey.length - LONG_BYTES);
  }

  private static byte[] key(char kind, String articleId, String rest, int room) {
    byte[] text = (kind + articleId + rest).getBytes(StandardCharsets.US_ASCII);
    return room == 0 ? text : Arrays.copyOf(text, text.length + room);
  }
}
