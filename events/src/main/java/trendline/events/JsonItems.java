package trendline.events;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A request's body cut into its items: the one object that it is, or the elements of an array. All
 * of it is JSON within the contract's limits, without a repeated field or a number that no double
 * holds, in whatever field; the items are still to be decoded.
 *
 * @param batch whether it was an array
 * @param items each as it stood
 */
public record JsonItems(boolean batch, List<byte[]> items) {
  public JsonItems {
    items = List.copyOf(items);
  }

  /**
   * Cuts a body.
   *
   * @param most items that an array may have
   * @throws InvalidFieldException where it is none of the two
   */
  public static JsonItems of(byte[] body, int most) {
    try (JsonParser parser = EventDecoder.open(body)) {
      parser.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
      JsonToken first = parser.nextToken();
      if (first == JsonToken.START_OBJECT) {
        walk(parser);
        requireEnd(parser);
        return new JsonItems(false, List.of(body));
      }
      if (first != JsonToken.START_ARRAY) {
        throw invalid(RejectReason.NOT_AN_OBJECT, "must be a JSON object, or an array of them");
      }
      List<byte[]> items = elements(parser, body, most);
      requireEnd(parser);
      return new JsonItems(true, items);
    } catch (IOException e) {
      // Jackson's own message would quote the input
      throw invalid(
          RejectReason.NOT_JSON, "must be JSON, without a repeated field, and not too deep");
    }
  }

  private static List<byte[]> elements(JsonParser parser, byte[] body, int most)
      throws IOException {
    List<byte[]> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (items.size() == most) {
        throw invalid(RejectReason.TOO_LONG, "must be an array of at most " + most);
      }
      int from = (int) parser.currentTokenLocation().getByteOffset();
      walk(parser);
      items.add(Arrays.copyOfRange(body, from, (int) parser.currentLocation().getByteOffset()));
    }
    if (items.isEmpty()) {
      throw invalid(RejectReason.NOT_JSON, "must not be an empty array");
    }
    return items;
  }

  /** Looks at every token of the value that begins at the current one. */
  private static void walk(JsonParser parser) throws IOException {
    int depth = 0;
    while (true) {
      JsonToken token = parser.currentToken();
      if (token == null) {
        throw invalid(RejectReason.NOT_JSON, "must be whole");
      }
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      if (token == JsonToken.VALUE_NUMBER_FLOAT && Double.isInfinite(parser.getDoubleValue())) {
        throw invalid(RejectReason.OUT_OF_RANGE, "has a number beyond all bounds");
      }
      if (token.isScalarValue()) {
        // the location of a text's end is known once it was read
        parser.finishToken();
      }
      if (depth == 0) {
        return;
      }
      parser.nextToken();
    }
  }

  private static void requireEnd(JsonParser parser) throws IOException {
    if (parser.nextToken() != null) {
      throw invalid(RejectReason.NOT_JSON, "must be a single JSON value");
    }
  }

  private static InvalidFieldException invalid(RejectReason reason, String rule) {
    return new InvalidFieldException("body", reason, rule);
  }
}
