package trendline.producer.collector;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keys by which backends are known. Compared by hashes, each with each in constant time, so
 * that the time of an answer tells nothing of a key.
 */
public final class ApiKeys {
  private static final int SHORTEST = 16;
  private static final String SCHEME = "Bearer ";

  private final List<byte[]> hashes;

  /**
   * The keys of the option {@code --api-key}.
   *
   * @throws IllegalArgumentException where one is too short to be a secret
   */
  public ApiKeys(List<String> keys) {
    for (String key : keys) {
      if (key.length() < SHORTEST) {
        throw new IllegalArgumentException(
            "--api-key: each must have at least " + SHORTEST + " characters");
      }
    }
    hashes = keys.stream().map(ApiKeys::hash).toList();
  }

  /** Whether a request's {@code Authorization} has one of them. */
  boolean accepts(@Nullable String authorization) {
    if (authorization == null || !isKey(authorization)) {
      return false;
    }
    byte[] given = hash(authorization.substring(SCHEME.length()).strip());
    boolean accepted = false;
    for (byte[] hash : hashes) {
      accepted |= MessageDigest.isEqual(hash, given);
    }
    return accepted;
  }

  /** Whether a request's {@code Authorization} means to be one of them. */
  static boolean isKey(@Nullable String authorization) {
    return authorization != null
        && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
  }

  private static byte[] hash(String key) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
