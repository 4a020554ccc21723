package trendline.producer.replay;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Gives each address and user agent a pseudonym; without the key nobody can tell whose it is, not
 * even by trying all addresses.
 */
final class Visitors {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int ID_BYTES = 16;

  private final Mac mac;

  Visitors(byte[] key) {
    try {
      mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  /** A key that nobody knows, and that is gone when the program ends. */
  static byte[] randomKey() {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    return key;
  }

  String idOf(String address, @Nullable String userAgent) {
    mac.update(address.getBytes(StandardCharsets.UTF_8));
    mac.update((byte) 0);
    byte[] agent = (userAgent == null ? "" : userAgent).getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(mac.doFinal(agent), 0, ID_BYTES);
  }
}
