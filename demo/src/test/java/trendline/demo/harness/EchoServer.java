package trendline.demo.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Says back whatever it is told. */
final class EchoServer implements AutoCloseable {
  private final Thread accepting;
  private final ServerSocket listener;

  EchoServer() {
    try {
      listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    accepting = inBackground(this::accept);
  }

  int port() {
    return listener.getLocalPort();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = listener.accept();
        inBackground(() -> echo(client));
      }
    } catch (IOException e) {
      // closed
    }
  }

  private static void echo(Socket client) {
    try (client) {
      client.getInputStream().transferTo(client.getOutputStream());
    } catch (IOException e) {
      // the client is gone
    }
  }

  private static Thread inBackground(Runnable work) {
    Thread thread = new Thread(work, "echo");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  /** Answers once nobody can connect: the system lets clients in until the last accept returns. */
  @Override
  public void close() {
    try {
      listener.close();
      accepting.join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
