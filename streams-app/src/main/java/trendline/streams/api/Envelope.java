package trendline.streams.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The shape of every answer. */
record Envelope(Object data, Meta meta, Links links) {
  /**
   * What is known of the data.
   *
   * @param generatedAt when the list was made; null where the answer is not of one list
   * @param dataUntil the occurrence of the newest event in it
   * @param stale whether the pipeline has not been heard of for so long that this may be old
   * @param algorithm the formula and its version
   * @param total how many there are, of which data may be a part
   */
  record Meta(
      @Nullable Instant generatedAt,
      @Nullable Instant dataUntil,
      boolean stale,
      @Nullable String algorithm,
      int total) {}

  /** Addresses of the neighbouring parts, on this host; null where there is none. */
  record Links(@Nullable String next, @Nullable String prev) {
    static final Links NONE = new Links(null, null);
  }
}
