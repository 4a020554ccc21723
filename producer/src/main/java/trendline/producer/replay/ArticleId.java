package trendline.producer.replay;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes an id out of a path, whatever letters the site's language has. */
final class ArticleId {
  private static final int LONGEST = 200;
  private static final int HASH_BYTES = 8;
  private static final Pattern ENCODED = Pattern.compile("%([0-9A-Fa-f]{2})");

  private ArticleId() {}

  /**
   * The path without its outer slashes. Ids know no percent sign, so {@code %D0} becomes {@code
   * ~d0}; what is longer than ids may be ends in a hash of the whole.
   */
  static String of(String path) {
    String id =
        ENCODED
            .matcher(path.replaceAll("^/+|/+$", ""))
            .replaceAll(match -> "~" + match.group(1).toLowerCase(Locale.ROOT));
    if (id.length() <= LONGEST) {
      return id;
    }
    String hash = hash(id);
    return id.substring(0, LONGEST - hash.length() - 1) + "~" + hash;
  }

  private static String hash(String id) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
