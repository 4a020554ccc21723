package trendline.streams.api.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import trendline.events.RankingKey;
import trendline.http.HttpListener;
import trendline.streams.metrics.LiveMetrics;

/** A client over a real connection that asks for a list and then reads nothing. */
@Timeout(30)
class SlowReaderTest {
  private static final RankingKey KEY = RankingKey.parse("trending|1h|all");

  /** More than the buffers of both ends take. */
  private static final byte[] LARGE = " ".repeat(8 * 1024 * 1024).getBytes(StandardCharsets.UTF_8);

  private final HandThread thread = new HandThread();
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final LiveClients clients =
      new LiveClients(LiveLimits.USUAL, new LiveMetrics(registry), thread);
  private final AtomicInteger made = new AtomicInteger();
  private final HttpListener listener =
      new HttpListener(
          "test", "--port", "127.0.0.1", 0, new Door(), (request, response, callback) -> false);

  @AfterEach
  void close() {
    listener.close();
  }

  @Test
  void isDroppedThoughTheOthersGoOn() throws IOException {
    try (Socket slow = connect();
        Socket other = connect()) {
      await().until(() -> clients.connected() == 2);
      Thread reader = new Thread(() -> readAll(other), "reader");
      reader.start();

      await()
          .untilAsserted(
              () -> {
                thread.pass(1);
                assertThat(left("slow")).isEqualTo(1);
              });

      assertThat(clients.connected()).isEqualTo(1);
      assertThat(slow.isConnected()).isTrue();
    }
    await()
        .untilAsserted(
            () -> {
              thread.pass(1);
              assertThat(left("gone")).isEqualTo(1);
            });
    assertThat(clients.connected()).isZero();
  }

  private double left(String reason) {
    return registry.get("trendline.live.clients.left").tag("reason", reason).counter().count();
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), listener.port());
    socket
        .getOutputStream()
        .write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private static void readAll(Socket socket) {
    try {
      socket.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
    } catch (IOException e) {
      // closed by the test
    }
  }

  private final class Door extends Handler.Abstract.NonBlocking {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      clients.join(
          "address",
          new Growing(),
          null,
          response,
          () -> request.getConnectionMetaData().getConnection().getEndPoint().close(),
          callback);
      return true;
    }
  }

  /** Another frame each time it is asked. */
  private final class Growing implements Feed {
    @Override
    public RankingKey key() {
      return KEY;
    }

    @Override
    public Frame newest() {
      return Frame.ranking("id " + made.incrementAndGet(), LARGE);
    }
  }
}
