package trendline.demo;

import java.io.PrintWriter;
import java.util.function.Supplier;

/** Tells a person who waits what is being waited for. */
final class Progress {
  private final PrintWriter out;

  Progress(PrintWriter out) {
    this.out = out;
  }

  /** Says what begins, does it, and answers what came of it. */
  <T> T on(String what, Supplier<T> work) {
    say(what + " …");
    return work.get();
  }

  void say(String line) {
    out.println(line);
    out.flush();
  }
}
