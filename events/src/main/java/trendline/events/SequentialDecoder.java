package trendline.events;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Answers what {@link EventDecoder} answers, one record after the other, in less time: to make a
 * parser takes a good part of the time of parsing an event, so many share one here. Not safe for
 * use by several threads.
 */
public final class SequentialDecoder {
  /** A parser keeps each name that it has met; whoever invents names must not fill the heap. */
  private static final int BYTES_A_PARSER = 256 * 1024;

  private static final byte FIRST_OF_BYTE_ORDER_MARK = (byte) 0xEF;

  private final EventDecoder decoder = new EventDecoder();
  private final ValueInput input = new ValueInput();
  private @Nullable JsonParser parser;
  private int bytesLeft;

  /** Decodes one record of the topic that carries {@code type}. */
  public Decoded decode(EventType type, byte @Nullable [] key, byte @Nullable [] value) {
    if (key != null && value != null) {
      Event event = parse(type, value);
      if (event != null && EventDecoder.hasKey(event, key)) {
        return new Decoded.Accepted(event);
      }
    }
    return decoder.decode(type, key, value);
  }

  /** Decodes one event that has no key beside it, as in a file. */
  public Decoded decode(EventType type, byte[] value) {
    Event event = parse(type, value);
    return event != null ? new Decoded.Accepted(event) : decoder.decode(type, value);
  }

  /** Null where it is no event, or one that needs a parser of its own; the other decoder tells. */
  private @Nullable Event parse(EventType type, byte[] value) {
    if (value.length == 0 || value[0] == FIRST_OF_BYTE_ORDER_MARK) {
      return null;
    }
    try {
      EventDecoder.requireText(value);
      JsonParser open = parserFor(value);
      input.start(value);
      return EventFields.of(type, new FieldCursor(open, () -> isAtEnd(open)));
    } catch (IOException | InvalidFieldException e) {
      parser = null; // it stands somewhere within the value
      return null;
    }
  }

  private JsonParser parserFor(byte[] value) throws IOException {
    bytesLeft -= value.length;
    if (parser == null || bytesLeft < 0) {
      if (parser != null) {
        parser.close();
      }
      parser = EventDecoder.JSON.createParser(input);
      bytesLeft = BYTES_A_PARSER;
    }
    return parser;
  }

  /** Asked for a next token, a parser would close itself. */
  private boolean isAtEnd(JsonParser open) throws IOException {
    return open.releaseBuffered(OutputStream.nullOutputStream()) == 0 && input.left() == 0;
  }
}
