package trendline.producer.replay;

import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import trendline.producer.hash.KeyedHash;

/**
 * Gives each address and user agent a pseudonym; without the key nobody can tell whose it is, not
 * even by trying all addresses.
 */
final class Visitors {
  private final KeyedHash hash;

  Visitors(byte[] key) {
    hash = new KeyedHash(key);
  }

  /** A key that nobody knows, and that is gone when the program ends. */
  static byte[] randomKey() {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    return key;
  }

  String idOf(String address, @Nullable String userAgent) {
    return hash.idOf(address, userAgent == null ? "" : userAgent);
  }
}
