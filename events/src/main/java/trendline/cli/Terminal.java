package trendline.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether somebody watches. */
public final class Terminal {
  private Terminal() {}

  /** Java tells only of input and output together, so Linux is asked for the one we write to. */
  public static boolean isBehind(PrintStream err) {
    if (err != System.err) {
      return false;
    }
    try {
      String target = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException e) {
      // elsewhere a line now and then is safe, on a terminal too
      return false;
    }
  }
}
