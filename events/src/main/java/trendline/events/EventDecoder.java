package trendline.events;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Turns a Kafka record's bytes into an event, or into the reason why they are none; never throws on
 * input. Values nest at most {@value #MAX_DEPTH} deep and their numbers have at most {@value
 * #MAX_DIGITS} characters, in fields that the contract does not know, too.
 */
public final class EventDecoder {
  /**
   * The longest value accepted, in bytes; an article with every text at its bound stays below it.
   */
  public static final int MAX_VALUE_BYTES = 64 * 1024;

  private static final int MAX_DEPTH = 20;
  private static final int MAX_DIGITS = 40;

  static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxNumberLength(MAX_DIGITS)
                  .maxNameLength(200)
                  .maxStringLength(MAX_VALUE_BYTES)
                  .build())
          // whoever sends can invent names; interning would keep each in a table of the whole JVM
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  /** Decodes one record of the topic that carries {@code type}. */
  public Decoded decode(EventType type, byte @Nullable [] key, byte @Nullable [] value) {
    if (key == null) {
      return new Decoded.Rejected(RejectReason.NO_KEY, "the record has no key");
    }
    try {
      if (value == null) {
        return withoutValue(type, key);
      }
      Event event = parse(type, value);
      if (!hasKey(event, key)) {
        return new Decoded.Rejected(RejectReason.KEY_MISMATCH, "the key is not the articleId");
      }
      return new Decoded.Accepted(event);
    } catch (InvalidFieldException e) {
      return rejected(e);
    } catch (IOException e) {
      return notJson();
    }
  }

  /** Decodes one event that has no key beside it, as in a file. */
  public Decoded decode(EventType type, byte[] value) {
    try {
      return new Decoded.Accepted(parse(type, value));
    } catch (InvalidFieldException e) {
      return rejected(e);
    } catch (IOException e) {
      return notJson();
    }
  }

  private static Decoded withoutValue(EventType type, byte[] key) {
    return type == EventType.ARTICLE
        ? new Decoded.Accepted(new ArticleRemoved(new String(key, StandardCharsets.UTF_8)))
        : new Decoded.Rejected(RejectReason.NO_VALUE, "the record has no value");
  }

  static Decoded rejected(InvalidFieldException e) {
    return new Decoded.Rejected(e.reason(), String.valueOf(e.getMessage()));
  }

  /** Jackson's own message quotes the input, which may hold what must not reach logs or headers. */
  static Decoded notJson() {
    return new Decoded.Rejected(
        RejectReason.NOT_JSON, "the value is not JSON, or is too deep or too long");
  }

  static boolean hasKey(Event event, byte[] key) {
    // an id is ASCII
    return Arrays.equals(event.articleId().getBytes(StandardCharsets.ISO_8859_1), key);
  }

  private static Event parse(EventType type, byte[] value) throws IOException {
    try (JsonParser parser = open(value)) {
      return EventFields.of(type, new FieldCursor(parser));
    }
  }

  /** A parser with the limits of the contract, over a value that is short enough and UTF-8. */
  static JsonParser open(byte[] value) throws IOException {
    requireText(value);
    return JSON.createParser(value);
  }

  /** A value is short enough, and UTF-8. */
  static void requireText(byte[] value) {
    if (value.length > MAX_VALUE_BYTES) {
      throw new InvalidFieldException(
          "value",
          RejectReason.TOO_LONG,
          "must have at most " + MAX_VALUE_BYTES + " bytes, has " + value.length);
    }
    if (!Utf8.isText(value)) {
      throw new InvalidFieldException("value", RejectReason.NOT_JSON, "must be JSON in UTF-8");
    }
  }
}
