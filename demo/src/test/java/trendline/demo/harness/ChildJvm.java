package trendline.demo.harness;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program on this test's class path in a JVM of its own, which signals may hit. */
final class ChildJvm implements AutoCloseable {
  private static final int LONGEST_STOP_SECONDS = 60;

  private final Process process;
  private final Path output;

  /**
   * Starts it.
   *
   * @param output what it says is added here
   * @param options of the JVM, the main class, and its arguments
   */
  ChildJvm(Path output, List<String> options) {
    this.output = output;
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-Duser.timezone=UTC"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(options);
    File file = output.toFile();
    try {
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(file))
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Runtime.getRuntime()
        .addShutdownHook(new Thread(process::destroyForcibly, "end-" + process.pid()));
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** All that it said so far. */
  String output() {
    try {
      return Files.readString(output, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As {@code kill -9}; it has ended then. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Asks it to end, and waits; answers the exit code. */
  int stop() {
    process.destroy();
    return waitFor();
  }

  /** Waits for its own end; answers the exit code. */
  int waitFor() {
    try {
      if (!process.waitFor(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
        kill();
        throw new IllegalStateException("it did not end; it said: " + output());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a process ends", e);
    }
  }

  /** Sends a signal that Java has no method for, such as {@code STOP} and {@code CONT}. */
  void signal(String name) {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    kill();
  }
}
