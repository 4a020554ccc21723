package trendline.events;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Walks the fields of one JSON object and reads their values, refusing wrong types and repeated
 * fields.
 */
final class FieldCursor {
  /** Whether nothing follows the object that was read. */
  @FunctionalInterface
  interface End {
    boolean isReached() throws IOException;
  }

  private final JsonParser parser;
  private final End end;
  private List<SerializedString> usual = List.of();
  private int met;

  /** Known fields that were null; rare, so the set is made when the first one comes. */
  private Set<String> nulls = Set.of();

  /** On a parser that ends with the object. */
  FieldCursor(JsonParser parser) throws IOException {
    this(parser, () -> parser.nextToken() == null);
  }

  FieldCursor(JsonParser parser, End end) throws IOException {
    this.parser = parser;
    this.end = end;
    JsonToken first = parser.nextToken();
    if (first == null) {
      throw new InvalidFieldException("value", RejectReason.NOT_JSON, "must not be empty");
    }
    if (first != JsonToken.START_OBJECT) {
      throw new InvalidFieldException("value", RejectReason.NOT_AN_OBJECT, "must be a JSON object");
    }
  }

  /**
   * Says in which order the fields stand most often: they are found sooner then, and none the less
   * where they stand otherwise.
   */
  void expectInTurn(List<SerializedString> names) {
    usual = names;
  }

  /**
   * The next field's name, with the cursor on its value; null after the last, once nothing follows
   * the object.
   */
  @Nullable String next() throws IOException {
    if (met < usual.size()) {
      SerializedString name = usual.get(met++);
      if (parser.nextFieldName(name)) {
        parser.nextToken();
        return name.getValue();
      }
    } else {
      parser.nextToken();
    }
    JsonToken token = parser.currentToken();
    if (token == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      return name;
    }
    if (token != JsonToken.END_OBJECT || !end.isReached()) {
      throw new InvalidFieldException(
          "value", RejectReason.NOT_JSON, "must be a single JSON object");
    }
    return null;
  }

  /** Passes over a field that the contract does not know. */
  void skip() throws IOException {
    parser.skipChildren();
  }

  @Nullable String text(String field, @Nullable Object before) throws IOException {
    return isText(field, before) ? parser.getText() : null;
  }

  @Nullable Long integer(String field, @Nullable Object before) throws IOException {
    if (isNull(field, before)) {
      return null;
    }
    expect(field, JsonToken.VALUE_NUMBER_INT, "a whole number");
    try {
      return parser.getLongValue();
    } catch (InputCoercionException e) {
      throw new InvalidFieldException(field, RejectReason.OUT_OF_RANGE, "must fit 64 bits");
    }
  }

  @Nullable Instant instant(String field, @Nullable Object before) throws IOException {
    if (!isText(field, before)) {
      return null;
    }
    try {
      return UtcInstant.parse(
          parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
    } catch (DateTimeException e) {
      throw new InvalidFieldException(
          field,
          RejectReason.BAD_INSTANT,
          "must be ISO-8601 in UTC, in the years 1970 to 9999, as in 2026-11-24T12:00:00Z");
    }
  }

  /** Whether the value is a string; it may be null beside, and nothing else. */
  private boolean isText(String field, @Nullable Object before) {
    boolean isNull = isNull(field, before);
    if (!isNull) {
      expect(field, JsonToken.VALUE_STRING, "a string");
    }
    return !isNull;
  }

  private boolean isNull(String field, @Nullable Object before) {
    if (before != null || nulls.contains(field)) {
      throw new InvalidFieldException(field, RejectReason.DUPLICATE_FIELD, "must stand once");
    }
    if (parser.currentToken() != JsonToken.VALUE_NULL) {
      return false;
    }
    if (nulls.isEmpty()) {
      nulls = new HashSet<>();
    }
    nulls.add(field);
    return true;
  }

  private void expect(String field, JsonToken token, String what) {
    if (parser.currentToken() != token) {
      throw new InvalidFieldException(field, RejectReason.WRONG_TYPE, "must be " + what);
    }
  }

  /** The value of a field that must be there. */
  static <T> T required(String field, @Nullable T value) {
    if (value == null) {
      throw new InvalidFieldException(field, RejectReason.MISSING_FIELD, "is required");
    }
    return value;
  }
}
