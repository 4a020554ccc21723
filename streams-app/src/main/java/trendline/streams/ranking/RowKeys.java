package trendline.streams.ranking;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The keys of the rows. Ids have no zero byte, so that one can part them. The keys are in the
 * changelog: they must never change.
 */
final class RowKeys {
  static final byte[] PROGRESS = {'p'};
  static final byte[] CATEGORIES = {'k'};
  static final byte[] ARTICLES = {'a'};
  static final byte[] ARTICLES_TOGETHER = {'b'};
  static final byte[] VISITORS = {'r'};

  /** Of visitors as they were kept once: by article, in a row for each and each commit. */
  static final byte[] VISITORS_BY_ARTICLE = {'v'};

  /** Of visitors as they were kept later: by article, in a row for each commit. */
  static final byte[] VISITORS_BY_COMMIT = {'w'};

  private RowKeys() {}

  /** Totals and buckets of an article. */
  static byte[] article(String articleId) {
    return key('a', articleId, "");
  }

  static String articleId(byte[] articleKey) {
    return new String(articleKey, 1, articleKey.length - 1, StandardCharsets.US_ASCII);
  }

  /** What the site says of an article. */
  static byte[] metadata(String articleId) {
    return key('m', articleId, "");
  }

  /** All comments of an article. */
  static byte[] comments(String articleId) {
    return key('c', articleId, "\0");
  }

  /** The newest state of a comment. */
  static byte[] comment(String articleId, String commentId) {
    return key('c', articleId, "\0" + commentId);
  }

  static String commentId(byte[] commentKey, String articleId) {
    int start = articleId.length() + 2;
    return new String(commentKey, start, commentKey.length - start, StandardCharsets.US_ASCII);
  }

  /** Articles that changed between two commits. */
  static byte[] articlesTogether(long sequence) {
    return key(ARTICLES_TOGETHER, sequence);
  }

  /** The visitors that were counted between two commits. */
  static byte[] visitors(long sequence) {
    return key(VISITORS, sequence);
  }

  /** Of the row of a commit. */
  static long sequence(byte[] key) {
    return ByteBuffer.wrap(key).getLong(1);
  }

  private static byte[] key(byte[] kind, long sequence) {
    return ByteBuffer.allocate(kind.length + Long.BYTES).put(kind).putLong(sequence).array();
  }

  private static byte[] key(char kind, String articleId, String rest) {
    byte[] key = new byte[1 + articleId.length() + rest.length()];
    key[0] = (byte) kind;
    for (int i = 0; i < articleId.length(); i++) {
      key[1 + i] = (byte) articleId.charAt(i);
    }
    for (int i = 0; i < rest.length(); i++) {
      key[1 + articleId.length() + i] = (byte) rest.charAt(i);
    }
    return key;
  }
}
