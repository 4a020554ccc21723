package trendline.streams.api.live;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** A connection whose writes end when a test says so. */
final class HeldSink implements Content.Sink {
  private final List<String> written = new ArrayList<>();
  private @Nullable Callback open;
  private boolean last;

  @Override
  public void write(boolean isLast, ByteBuffer bytes, Callback callback) {
    if (open != null) {
      throw new IllegalStateException("a write began before the one before it had ended");
    }
    String text = StandardCharsets.UTF_8.decode(bytes).toString();
    if (!text.isEmpty()) {
      written.add(text);
    }
    last = isLast;
    open = callback;
  }

  /** The write that is under way has reached the other side. */
  void taken() {
    ended().succeeded();
  }

  /** The connection turns out to be broken. */
  void broken() {
    ended().failed(new java.io.IOException("the connection was reset"));
  }

  private Callback ended() {
    Callback ended = open;
    if (ended == null) {
      throw new IllegalStateException("nothing is being written");
    }
    open = null;
    return ended;
  }

  List<String> written() {
    return written;
  }

  boolean isWriting() {
    return open != null;
  }

  /** Whether the end of the stream was written. */
  boolean isEnded() {
    return last;
  }
}
