package trendline.streams.api.live;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * One event as it goes over the wire, shared by all clients that it is sent to.
 *
 * @param id by which a client that comes back says what it has
 */
public record Frame(String id, ByteBuffer bytes) {
  /** Between events a comment shows both sides that the connection is there. */
  static final ByteBuffer HEARTBEAT = text(":\n\n");

  public Frame {
    bytes = bytes.asReadOnlyBuffer();
  }

  /**
   * The event that a list is now so.
   *
   * @param json in one line
   */
  public static Frame ranking(String id, byte[] json) {
    byte[] head = bytesOf("event: ranking\nid: " + id + "\ndata: ");
    ByteArrayOutputStream event = new ByteArrayOutputStream(head.length + json.length + 2);
    event.writeBytes(head);
    event.writeBytes(json);
    event.writeBytes(bytesOf("\n\n"));
    return new Frame(id, ByteBuffer.wrap(event.toByteArray()));
  }

  /** After how long to come back when the connection is lost. */
  static ByteBuffer retry(int millis) {
    return text("retry: " + millis + "\n\n");
  }

  private static ByteBuffer text(String text) {
    return ByteBuffer.wrap(bytesOf(text)).asReadOnlyBuffer();
  }

  private static byte[] bytesOf(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
