package trendline.producer.audience;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import trendline.producer.hash.KeyedHash;

/** What the site's backend and the collector share, so that only the backend can make tokens. */
public final class TokenSecret {
  private static final int LEAST_BYTES = 16;
  private static final int MOST_BYTES = 4096;

  private final KeyedHash hash;

  /**
   * A secret.
   *
   * @throws IllegalArgumentException where it is too short to be one, or too long
   */
  public TokenSecret(byte[] secret) {
    if (secret.length < LEAST_BYTES || secret.length > MOST_BYTES) {
      throw new IllegalArgumentException(
          "must hold " + LEAST_BYTES + " to " + MOST_BYTES + " bytes, but has " + secret.length);
    }
    hash = new KeyedHash(secret);
  }

  /**
   * The one in a file, without a line's end after it, as editors leave it.
   *
   * @throws IllegalArgumentException where the file cannot be read, or holds none
   */
  static TokenSecret in(Path file) {
    try {
      String text = Files.readString(file, StandardCharsets.ISO_8859_1);
      return new TokenSecret(text.replaceFirst("\r?\n$", "").getBytes(StandardCharsets.ISO_8859_1));
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException("there is no such file", e);
    } catch (AccessDeniedException e) {
      throw new IllegalArgumentException("cannot be read: permission denied", e);
    } catch (IOException e) {
      throw new IllegalArgumentException("cannot be read: " + e.getMessage(), e);
    }
  }

  /** What signs an article's page until an instant, given in seconds since 1970. */
  String signature(String articleId, String expiry) {
    return hash.of(articleId + ":" + expiry);
  }
}
