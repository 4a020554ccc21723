package trendline.demo.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import trendline.cli.FailedException;

/**
 * Ports of this machine that nobody listens on. Asked before the broker starts, since a broker that
 * finds its port taken ends the whole JVM.
 */
public final class LoopbackPort {
  static final String HOST = "127.0.0.1";

  private LoopbackPort() {}

  /** Any free one. */
  static int free() {
    try {
      return bindTo(0);
    } catch (IOException e) {
      throw new FailedException("no free port on " + HOST + ": " + e.getMessage(), e);
    }
  }

  /**
   * The port that an option names, which nobody uses; any free one for 0.
   *
   * @throws FailedException where it is in use
   */
  public static int freeFor(String option, int port) {
    if (port == 0) {
      return free();
    }
    try {
      return bindTo(port);
    } catch (IOException e) {
      throw new FailedException(
          option + " " + port + ": in use; choose another, or 0 for any free one", e);
    }
  }

  private static int bindTo(int port) throws IOException {
    try (ServerSocket socket = new ServerSocket()) {
      // a broker that has just ended leaves connections that are no hindrance
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return socket.getLocalPort();
    }
  }
}
