package trendline.producer.delivery;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import trendline.events.Event;
import trendline.events.EventEncoder;
import trendline.events.EventType;

/**
 * An event as Kafka gets it, and as the spool keeps it until then: a byte for the type, the key's
 * length and the key, then the value, or nothing more for a tombstone.
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares records
record OutgoingRecord(EventType type, byte[] key, byte @Nullable [] value) {
  private static final int NO_VALUE = 0;
  private static final int VALUE = 1;

  static OutgoingRecord of(Event event, EventEncoder encoder) {
    return new OutgoingRecord(event.type(), encoder.key(event), encoder.value(event));
  }

  byte[] toBytes() {
    int length = value == null ? 0 : value.length;
    ByteBuffer bytes = ByteBuffer.allocate(2 + Short.BYTES + key.length + length);
    bytes.put(code(type)).put((byte) (value == null ? NO_VALUE : VALUE));
    bytes.putShort((short) key.length).put(key);
    if (value != null) {
      bytes.put(value);
    }
    return bytes.array();
  }

  static OutgoingRecord ofBytes(byte[] payload) {
    ByteBuffer bytes = ByteBuffer.wrap(payload);
    EventType type = type(bytes.get());
    boolean tombstone = bytes.get() == NO_VALUE;
    byte[] key = new byte[bytes.getShort()];
    bytes.get(key);
    byte[] value = new byte[bytes.remaining()];
    bytes.get(value);
    return new OutgoingRecord(type, key, tombstone ? null : value);
  }

  /** Numbers of the file's format, which outlive any order of the enum. */
  private static byte code(EventType type) {
    return switch (type) {
      case PAGE_VIEW -> 1;
      case COMMENT -> 2;
      case ARTICLE -> 3;
    };
  }

  private static EventType type(byte code) {
    for (EventType type : EventType.values()) {
      if (code(type) == code) {
        return type;
      }
    }
    throw new IllegalArgumentException("the spool has an event of the unknown type " + code);
  }
}
