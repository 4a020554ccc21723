package trendline.events;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The JSON of what Trendline publishes: rankings and totals. Null fields are written, so that a
 * reader sees them all.
 */
public final class ListsCodec {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          // or a character beyond U+FFFF takes twelve bytes, and a full list no longer fits a
          // record
          .enable(JsonGenerator.Feature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** The value of a record on {@code rankings}. */
  public byte[] encode(Ranking ranking) {
    return write(ranking);
  }

  /** The value of a record on {@code article-totals}. */
  public byte[] encode(ArticleTotals totals) {
    return write(totals);
  }

  /** The header {@link ListDescription#HEADER}. */
  public byte[] encode(ListDescription description) {
    return write(description);
  }

  /**
   * Reads the header {@link ListDescription#HEADER}.
   *
   * @throws UncheckedIOException where it is none
   */
  public ListDescription description(byte[] header) {
    return read(header, ListDescription.class);
  }

  /**
   * Reads a record of {@code rankings}.
   *
   * @throws UncheckedIOException where it is none
   */
  public Ranking ranking(byte[] value) {
    return read(value, Ranking.class);
  }

  /**
   * Reads a record of {@code article-totals}.
   *
   * @throws UncheckedIOException where it is none
   */
  public ArticleTotals totals(byte[] value) {
    return read(value, ArticleTotals.class);
  }

  private static byte[] write(Object value) {
    try {
      return JSON.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> T read(byte[] value, Class<T> type) {
    try {
      T read = JSON.readValue(value, type);
      if (read == null) {
        throw new IOException("null where a " + type.getSimpleName() + " was expected");
      }
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
