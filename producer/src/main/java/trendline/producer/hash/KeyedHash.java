package trendline.producer.hash;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA-256 under one key: without the key nobody can tell what was hashed, not even by trying
 * everything. Safe for use by many threads; says nothing of its key.
 */
public final class KeyedHash {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int ID_BYTES = 16;

  /** Never used itself: a copy of it is ready at once, while a new one looks for its provider. */
  private final Mac keyed;

  /**
   * The hash under a key.
   *
   * @param key one byte or more; copied
   */
  public KeyedHash(byte[] key) {
    try {
      keyed = Mac.getInstance(ALGORITHM);
      keyed.init(new SecretKeySpec(key, ALGORITHM));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  /** All 32 bytes of a text's hash, in hexadecimal digits. */
  public String of(String text) {
    return HexFormat.of().formatHex(hash(text));
  }

  /** Half of the hash, in 32 hexadecimal digits: enough to tell visitors apart. */
  public String idOf(String... texts) {
    // a zero byte between the texts keeps "ab", "c" apart from "a", "bc"
    return HexFormat.of().formatHex(hash(String.join("\0", texts)), 0, ID_BYTES);
  }

  private byte[] hash(String text) {
    try {
      return ((Mac) keyed.clone()).doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("every Java's " + ALGORITHM + " can be copied", e);
    }
  }
}
