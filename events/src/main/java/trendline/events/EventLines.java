package trendline.events;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of an event file ({@code .ndjson}): an event each, with its {@code "type"} beside
 * its fields.
 */
public final class EventLines {
  private static final JsonFactory JSON = new JsonFactory();

  private final EventDecoder decoder = new EventDecoder();

  /** Decodes one line, without its end. */
  public Decoded decode(byte[] line) {
    try (JsonParser parser = JSON.createParser(line)) {
      return decoder.decode(type(new FieldCursor(parser)), line);
    } catch (InvalidFieldException e) {
      return new Decoded.Rejected(e.reason(), String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return new Decoded.Rejected(RejectReason.NOT_JSON, "the line is not JSON");
    }
  }

  private static EventType type(FieldCursor fields) throws IOException {
    for (String name = fields.next(); name != null; name = fields.next()) {
      if (name.equals("type")) {
        return type(fields.text(name, null));
      }
      fields.skip();
    }
    throw new InvalidFieldException("type", RejectReason.MISSING_FIELD, "is required");
  }

  private static EventType type(@Nullable String label) {
    for (EventType type : EventType.values()) {
      if (type.label().equals(label)) {
        return type;
      }
    }
    throw new InvalidFieldException(
        "type", RejectReason.UNKNOWN_VALUE, "must be page_view, comment or article");
  }
}
