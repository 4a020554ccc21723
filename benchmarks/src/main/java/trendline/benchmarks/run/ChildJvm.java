package trendline.benchmarks.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import trendline.benchmarks.child.ChildMain;
import trendline.cli.FailedException;

/** A part of the benchmark in a JVM of its own; ends when it is closed, or when we die. */
public final class ChildJvm implements AutoCloseable {
  private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
  private static final Pattern HEAP = Pattern.compile("(?m)^heap=(\\d+)$");
  private static final Duration LONGEST_COLLECTION = Duration.ofMinutes(2);
  private static final String LOG = "-Dlog4j2.configurationFile=trendline/demo/log4j2.xml";
  private static final int LAST_LINES = 5;
  private static final int LONGEST_STOP_SECONDS = 60;

  private final String name;
  private final Path output;
  private final Process process;

  /**
   * Starts it.
   *
   * @param output where all that it says goes
   * @param options of the JVM
   * @param arguments of {@link ChildMain}
   */
  public ChildJvm(String name, Path output, List<String> options, List<String> arguments) {
    this.name = name;
    this.output = output;
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", LOG));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(ChildMain.class.getName());
    command.addAll(arguments);
    try {
      Files.createDirectories(output.toAbsolutePath().getParent());
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
    } catch (IOException e) {
      throw new FailedException(name + ": cannot be started: " + e.getMessage(), e);
    }
  }

  /** The first group of a pattern in what it says, once it says it. */
  public String awaitLine(Pattern pattern, Duration longest) throws InterruptedException {
    Deadline deadline = new Deadline(longest, name + " does not start");
    while (true) {
      Matcher found = pattern.matcher(output());
      if (found.find()) {
        return found.group(1);
      }
      requireAlive();
      deadline.pause();
    }
  }

  /**
   * Looks whether it still runs.
   *
   * @throws FailedException where it does not, with the last that it said
   */
  public void requireAlive() {
    if (!process.isAlive()) {
      throw new FailedException(name + " ended by itself: " + lastWords());
    }
  }

  public String name() {
    return name;
  }

  /** The last that it said. */
  public String lastWords() {
    List<String> lines = output().lines().filter(line -> !line.isBlank()).toList();
    return String.join("; ", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
  }

  private String output() {
    try {
      return new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The time that processors have worked for it. */
  public Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** The most memory that it had at one time, in bytes; 0 where the system does not tell. */
  public long peakMemory() {
    try (Stream<String> status = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
      return status
          .map(PEAK::matcher)
          .filter(Matcher::find)
          .mapToLong(found -> Long.parseLong(found.group(1)) * 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }

  /** What is live on its heap, in bytes, after forced collections; may be asked once. */
  public long liveHeap() throws InterruptedException {
    try {
      process.getOutputStream().write('\n');
      process.getOutputStream().flush();
    } catch (IOException e) {
      throw new FailedException(name + " is not there: " + lastWords(), e);
    }
    return Long.parseLong(awaitLine(HEAP, LONGEST_COLLECTION));
  }

  /** Tells it to end, and waits until it has. */
  public void end() throws InterruptedException {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      // it has ended already
    }
    if (!process.waitFor(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
      throw new FailedException(name + " does not end: " + lastWords());
    }
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
