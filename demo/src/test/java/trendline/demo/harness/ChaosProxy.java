package trendline.demo.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A network that fails as told: stands before a server's port on loopback. */
public final class ChaosProxy implements AutoCloseable {
  private static final InetAddress HERE = InetAddress.getLoopbackAddress();
  private static final int BACKLOG = 50;

  private final Set<ProxiedConnection> open = ConcurrentHashMap.newKeySet();
  private final int serverPort;
  private final int port;
  private ServerSocket listener;
  private Thread accepting;
  private volatile Weather weather = Weather.CALM;

  /** Listens on a free port. */
  public ChaosProxy(int serverPort) {
    this.serverPort = serverPort;
    listener = listen(0);
    accepting = accept(listener);
    port = listener.getLocalPort();
  }

  private static ServerSocket listen(int onPort) {
    try {
      ServerSocket socket = new ServerSocket();
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(HERE, onPort), BACKLOG);
      return socket;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Thread accept(ServerSocket from) {
    Thread thread = new Thread(() -> acceptAll(from), "proxy-of-" + serverPort);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private void acceptAll(ServerSocket from) {
    while (!from.isClosed()) {
      try {
        connect(from.accept());
      } catch (IOException e) {
        // closed, or this one client left at once
      }
    }
  }

  private void connect(Socket client) throws IOException {
    try {
      Socket server = new Socket(HERE, serverPort);
      ProxiedConnection connection = new ProxiedConnection(client, server, open::remove);
      open.add(connection);
      connection.start(() -> weather);
    } catch (IOException e) {
      client.setSoLinger(true, 0);
      client.close();
    }
  }

  /** Where clients connect. */
  public int port() {
    return port;
  }

  /** Whether anybody is connected. */
  public boolean isInUse() {
    return !open.isEmpty();
  }

  /** All arrives at once; connections that lost something stay dead until their ends give up. */
  public synchronized void pass() {
    weather = Weather.CALM;
    if (listener.isClosed()) {
      listener = listen(port);
      accepting = accept(listener);
    }
  }

  /** All arrives so much later. */
  public void delay(Duration by) {
    weather = Weather.slow(by);
  }

  /** Nothing arrives, and nobody is told. */
  public void drop() {
    weather = Weather.BLACK_HOLE;
  }

  /** Ends all connections by RST; new ones are welcome. */
  public void reset() {
    List.copyOf(open).forEach(ProxiedConnection::reset);
  }

  /**
   * Lets nobody in any more; who is inside stays. Answers once that is so: the system lets clients
   * in until the last accept returns.
   */
  public synchronized void refuse() {
    try {
      listener.close();
      accepting.join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    refuse();
    reset();
  }
}
