package trendline.demo.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** What one end of a proxied connection says to the other. */
final class OneWay {
  private static final int CHUNK_BYTES = 64 * 1024;
  private static final int MOST_CHUNKS_UNDER_WAY = 256;

  private final BlockingQueue<Chunk> underWay = new LinkedBlockingQueue<>(MOST_CHUNKS_UNDER_WAY);
  private final InputStream from;
  private final OutputStream to;
  private final Supplier<Weather> weather;
  private boolean hasGap;

  OneWay(InputStream from, OutputStream to, Supplier<Weather> weather) {
    this.from = from;
    this.to = to;
    this.weather = weather;
  }

  private record Chunk(ByteBuffer bytes, long dueNanos) {}

  /** Reads until the sender ends the connection. */
  void read() throws IOException, InterruptedException {
    byte[] buffer = new byte[CHUNK_BYTES];
    for (int length = from.read(buffer); length >= 0; length = from.read(buffer)) {
      Weather now = weather.get();
      // TCP never goes on behind a gap: a connection that lost bytes stays dead
      hasGap |= now.swallows();
      if (!hasGap) {
        long due = System.nanoTime() + now.delay().toNanos();
        underWay.put(new Chunk(ByteBuffer.wrap(Arrays.copyOf(buffer, length)), due));
      }
    }
  }

  /** Writes each chunk when it is due, until the receiver ends the connection. */
  void write() throws IOException, InterruptedException {
    while (true) {
      Chunk next = underWay.take();
      TimeUnit.NANOSECONDS.sleep(next.dueNanos() - System.nanoTime());
      to.write(next.bytes().array());
    }
  }
}
