package trendline.demo.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of this class path in a JVM of its own, which a test can end, stop or suspend. */
public final class ChildJvm implements AutoCloseable {
  private static final int LONGEST_STOP_SECONDS = 60;

  private final Process process;
  private final Path output;

  /**
   * Starts it.
   *
   * @param output where all that it says is added
   * @param options of the JVM
   * @param main the main class, then its arguments
   */
  public ChildJvm(Path output, List<String> options, List<String> main) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:+UseSerialGC");
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(main);
    this.output = output;
    try {
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // a test that is aborted leaves nothing behind
    Runtime.getRuntime()
        .addShutdownHook(new Thread(process::destroyForcibly, "end-" + process.pid()));
  }

  /** All that it said so far. */
  public String output() {
    try {
      return Files.readString(output, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** As {@code kill -9}. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** As {@code kill}, or the end of a container; answers the exit code. */
  public int stop() throws InterruptedException {
    process.destroy();
    return waitFor();
  }

  /** Stands still with all connections open, as a long pause of its machine would make it. */
  public void suspend() {
    signal("-STOP");
  }

  /** Goes on as if nothing had been. */
  public void resume() {
    signal("-CONT");
  }

  private void signal(String signal) {
    try {
      int exit = new ProcessBuilder("kill", signal, Long.toString(pid())).start().waitFor();
      if (exit != 0) {
        throw new IllegalStateException("kill " + signal + " " + pid() + " ended with " + exit);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a signal was sent", e);
    }
  }

  /** Waits for its own end; answers the exit code. */
  public int waitFor() throws InterruptedException {
    if (!process.waitFor(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
      kill();
      throw new IllegalStateException("the program did not end; it said: " + output());
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    kill();
  }
}
