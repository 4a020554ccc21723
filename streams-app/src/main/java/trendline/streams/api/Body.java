package trendline.streams.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer, ready for the wire. Whoever keeps it spares each further reader the
 * encoding, the hash and the compression.
 */
final class Body {
  static final Body EMPTY = new Body(new byte[0]);

  /** Below this the headers outweigh what compression saves. */
  private static final int LEAST_ZIPPED = 1024;

  private static final int ETAG_BYTES = 12;

  private final byte[] plain;

  // made when first asked for; made twice where two ask at once, which harms nobody
  private volatile byte @Nullable [] zipped;
  private volatile @Nullable String tag;

  private Body(byte[] plain) {
    this.plain = plain;
  }

  static Body of(String text) {
    return new Body(text.getBytes(StandardCharsets.UTF_8));
  }

  static Body json(Object value) {
    return new Body(Json.bytes(value));
  }

  /** The bytes; not to be changed. */
  byte[] plain() {
    return plain;
  }

  boolean isWorthZipping() {
    return plain.length >= LEAST_ZIPPED;
  }

  /** The same in gzip; not to be changed. */
  byte[] zipped() {
    byte[] made = zipped;
    if (made == null) {
      made = zip(plain);
      zipped = made;
    }
    return made;
  }

  /** How much memory it may take, in bytes. */
  int weight() {
    return plain.length * 3 / 2;
  }

  /** A hash of the whole body, so that it changes with anything that a caller can see. */
  String tag() {
    String made = tag;
    if (made == null) {
      made = hash(plain);
      tag = made;
    }
    return made;
  }

  private static byte[] zip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2);
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static String hash(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(Arrays.copyOf(hash, ETAG_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
