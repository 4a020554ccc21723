package trendline.demo.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;

/** Many clients that follow a list over real connections, all read by the thread that asks. */
public final class LiveCrowd implements AutoCloseable {
  private static final Duration LONGEST_SILENCE = Duration.ofSeconds(20);

  private final ByteBuffer buffer = ByteBuffer.allocate(64 * 1024);
  private final Selector selector;

  /** Connects so many clients, and has each ask for the path. */
  public LiveCrowd(int port, String path, int size) {
    byte[] request =
        ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    try {
      selector = Selector.open();
      for (int i = 0; i < size; i++) {
        SocketChannel channel =
            SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.write(ByteBuffer.wrap(request));
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, new Sought());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads on until every client has been sent a text that was not there before.
   *
   * @param text ASCII whose first character does not come again in it
   */
  public void readUntilAllSaw(String text) {
    byte[] sought = text.getBytes(StandardCharsets.US_ASCII);
    selector.keys().forEach(key -> of(key).begin());
    long missing = selector.keys().size();
    while (missing > 0) {
      missing -= readWhatThereIs(sought);
    }
  }

  private long readWhatThereIs(byte[] sought) {
    long[] found = {0};
    select(
        key -> {
          Sought client = of(key);
          boolean before = client.isFound();
          if (!read(key)) {
            throw new IllegalStateException("the server ended a stream");
          }
          client.search(buffer, sought);
          found[0] += !before && client.isFound() ? 1 : 0;
        });
    return found[0];
  }

  /** Reads on until the server has ended every stream. */
  public void readUntilAllEnded() {
    int[] open = {selector.keys().size()};
    while (open[0] > 0) {
      select(
          key -> {
            if (!read(key)) {
              close(key);
              open[0]--;
            }
          });
    }
  }

  private void select(Consumer<SelectionKey> readable) {
    try {
      if (selector.select(readable, LONGEST_SILENCE.toMillis()) == 0) {
        throw new IllegalStateException("nothing more came, and some clients still wait");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the stream goes on. */
  private boolean read(SelectionKey key) {
    buffer.clear();
    try {
      int read = ((SocketChannel) key.channel()).read(buffer);
      buffer.flip();
      return read >= 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void close(SelectionKey key) {
    try {
      key.channel().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Sought of(SelectionKey key) {
    return (Sought) key.attachment();
  }

  @Override
  public void close() {
    selector.keys().forEach(LiveCrowd::close);
    try {
      selector.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How much of a text a client has seen, over the borders of reads. */
  private static final class Sought {
    private int matched;
    private boolean found;

    void begin() {
      matched = 0;
      found = false;
    }

    boolean isFound() {
      return found;
    }

    void search(ByteBuffer bytes, byte[] sought) {
      while (!found && bytes.hasRemaining()) {
        byte next = bytes.get();
        matched = next == sought[matched] ? matched + 1 : next == sought[0] ? 1 : 0;
        found = matched == sought.length;
      }
    }
  }
}
