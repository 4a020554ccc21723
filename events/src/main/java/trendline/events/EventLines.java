package trendline.events;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/**
 * Reads the lines of an event file ({@code .ndjson}): an event each, with its {@code "type"} beside
 * its fields.
 */
public final class EventLines {
  private final EventDecoder decoder = new EventDecoder();

  /** Decodes one line, without its end. */
  public Decoded decode(byte[] line) {
    try (JsonParser parser = EventDecoder.open(line)) {
      return decoder.decode(type(new FieldCursor(parser)), line);
    } catch (InvalidFieldException e) {
      return EventDecoder.rejected(e);
    } catch (IOException e) {
      return EventDecoder.notJson();
    }
  }

  private static EventType type(FieldCursor fields) throws IOException {
    String label = null;
    for (String name = fields.next(); name != null; name = fields.next()) {
      if (name.equals("type")) {
        label = fields.text(name, label);
      } else {
        fields.skip();
      }
    }
    return labelled(FieldCursor.required("type", label));
  }

  private static EventType labelled(String label) {
    for (EventType type : EventType.values()) {
      if (type.label().equals(label)) {
        return type;
      }
    }
    throw new InvalidFieldException(
        "type", RejectReason.UNKNOWN_VALUE, "must be page_view, comment or article");
  }
}
