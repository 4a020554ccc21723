package trendline.demo.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ChaosProxyTest {
  private static final int SHORT_MILLIS = 200;

  private final EchoServer echo = new EchoServer();
  private final ChaosProxy proxy = new ChaosProxy(echo.port());

  @AfterEach
  void close() {
    proxy.close();
    echo.close();
  }

  @Test
  void allArrivesInOrder() throws IOException {
    try (Socket client = connect()) {
      byte[] much = new byte[300_000];
      for (int i = 0; i < much.length; i++) {
        much[i] = (byte) ((i * 31) >> 3);
      }

      Thread sender = new Thread(() -> send(client, much));
      sender.start();

      assertThat(client.getInputStream().readNBytes(much.length)).isEqualTo(much);
    }
  }

  @Test
  void aDelayCountsThereAndBack() throws IOException {
    try (Socket client = connect()) {
      proxy.delay(Duration.ofMillis(SHORT_MILLIS));
      long start = System.nanoTime();

      assertThat(answer(client, 'a')).isEqualTo('a');

      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .isGreaterThanOrEqualTo(Duration.ofMillis(2 * SHORT_MILLIS));
    }
  }

  @Test
  void whatIsSentIntoABlackHoleIsLostAndItsConnectionStaysDead() throws IOException {
    try (Socket client = connect();
        Socket idle = connect()) {
      client.setSoTimeout(SHORT_MILLIS);
      proxy.drop();
      assertThatThrownBy(() -> answer(client, 'a')).isInstanceOf(SocketTimeoutException.class);

      proxy.pass();

      assertThatThrownBy(() -> answer(client, 'b')).isInstanceOf(SocketTimeoutException.class);
      assertThat(answer(idle, 'c')).isEqualTo('c');
    }
  }

  @Test
  void aResetEndsWhatIsOpenAndLetsNewOnesIn() throws IOException {
    try (Socket before = connect()) {
      assertThat(answer(before, 'a')).isEqualTo('a');

      proxy.reset();

      assertThatThrownBy(() -> answer(before, 'b')).isInstanceOf(SocketException.class);
      try (Socket after = connect()) {
        assertThat(answer(after, 'c')).isEqualTo('c');
      }
    }
  }

  @Test
  void whoIsRefusedGetsInOnceItPassesAgain() throws IOException {
    try (Socket before = connect()) {
      assertThat(answer(before, 'a')).isEqualTo('a');
      proxy.refuse();

      assertThatThrownBy(this::connect).isInstanceOf(ConnectException.class);
      assertThat(answer(before, 'b')).isEqualTo('b');

      proxy.pass();
      await().until(() -> echoes('c'));
    }
  }

  @Test
  void aServerThatIsDownResetsTheClient() throws IOException {
    echo.close();

    try (Socket client = connect()) {
      assertThatThrownBy(() -> answer(client, 'a')).isInstanceOf(SocketException.class);
    }
  }

  private Socket connect() throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), proxy.port());
  }

  private boolean echoes(char letter) throws IOException {
    try (Socket client = connect()) {
      return answer(client, letter) == letter;
    }
  }

  private static int answer(Socket client, char letter) throws IOException {
    client.getOutputStream().write(letter);
    return client.getInputStream().read();
  }

  private static void send(Socket client, byte[] bytes) {
    try {
      client.getOutputStream().write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
