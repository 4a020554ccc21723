package trendline.demo.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The demo in a JVM of its own, which a test can end as suddenly as a power cut does. */
public final class DemoProcess implements AutoCloseable {
  private static final Pattern BROKER = Pattern.compile("(?m)^ +Kafka +(\\S+)$");
  private static final int LONGEST_STOP_SECONDS = 60;

  private final Process process;
  private final Path output;

  /**
   * Starts it on free ports; what it says is kept beside its data.
   *
   * @param options of {@code trendline demo}, besides {@code --data-dir} and the ports
   */
  public DemoProcess(Path dataDir, String... options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC"));
    command.add("-Dlog4j2.configurationFile=trendline/demo/log4j2.xml");
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), "trendline.demo.DemoMain"));
    command.addAll(List.of("--data-dir", dataDir.toString(), "--broker-port", "0"));
    command.addAll(List.of("--http-port", "0", "--operations-port", "0"));
    command.addAll(List.of(options));
    try {
      output = Files.createTempFile(dataDir.toAbsolutePath().getParent(), "demo", ".out");
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All that it said so far. */
  public String output() {
    try {
      return Files.readString(output, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public boolean isReady() {
    return BROKER.matcher(output()).find();
  }

  /** Its site, once it is ready. */
  public Site site() {
    Matcher broker = BROKER.matcher(output());
    if (!broker.find()) {
      throw new IllegalStateException("the demo is not ready; it said: " + output());
    }
    return Site.ofDemo(broker.group(1));
  }

  /** As {@code kill -9}. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** As Ctrl-C; answers the exit code. */
  public int interrupt() throws InterruptedException {
    process.destroy();
    return waitFor();
  }

  /** Waits for its own end; answers the exit code. */
  public int waitFor() throws InterruptedException {
    if (!process.waitFor(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
      kill();
      throw new IllegalStateException("the demo did not end; it said: " + output());
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    kill();
  }
}
