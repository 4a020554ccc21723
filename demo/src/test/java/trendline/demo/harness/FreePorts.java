package trendline.demo.harness;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Ports of this machine that nobody listens on, for programs that cannot be given port 0. They lie
 * below those that systems give to connections, so that nobody is given one while its program is
 * down.
 */
public final class FreePorts {
  private static final int FIRST = 20_000;
  private static final int END = 32_000;
  private static final int MOST_TRIES = 1_000;

  private FreePorts() {}

  /** So many, all different. */
  public static List<Integer> take(int count) {
    Random random = new Random();
    Set<Integer> ports = new LinkedHashSet<>();
    for (int i = 0; i < MOST_TRIES && ports.size() < count; i++) {
      int port = FIRST + random.nextInt(END - FIRST);
      if (isFree(port)) {
        ports.add(port);
      }
    }
    if (ports.size() < count) {
      throw new IllegalStateException(
          "no " + count + " free ports between " + FIRST + " and " + END);
    }
    return List.copyOf(ports);
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
