package trendline.demo.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The demo in a JVM of its own, which a test can end as suddenly as a power cut does. */
public final class DemoProcess implements AutoCloseable {
  private static final Pattern BROKER = Pattern.compile("(?m)^ +Kafka +(\\S+)$");

  private static final Pattern PAGE = Pattern.compile("(?m)^ +page +http://localhost:(\\d+)/$");
  private static final Pattern METRICS =
      Pattern.compile("(?m)^ +metrics +http://localhost:(\\d+)/metrics$");
  private static final Pattern COLLECTOR =
      Pattern.compile("(?m)^ +collector http://localhost:(\\d+)/ \\(metrics on (\\d+)\\)$");

  private final ChildJvm jvm;

  /**
   * Starts it on free ports; what it says is kept beside its data.
   *
   * @param options of {@code trendline demo}, besides {@code --data-dir} and the ports
   */
  public DemoProcess(Path dataDir, String... options) {
    List<String> main = new ArrayList<>(List.of("trendline.demo.DemoMain"));
    main.addAll(List.of("--data-dir", dataDir.toString(), "--broker-port", "0"));
    main.addAll(
        List.of(
            "--http-port",
            "0",
            "--site-port",
            "0",
            "--collector-port",
            "0",
            "--collector-operations-port",
            "0",
            "--operations-port",
            "0"));
    main.addAll(List.of(options));
    try {
      jvm =
          new ChildJvm(
              Files.createTempFile(dataDir.toAbsolutePath().getParent(), "demo", ".out"),
              List.of("-Xmx512m", "-Dlog4j2.configurationFile=trendline/demo/log4j2.xml"),
              main);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All that it said so far. */
  public String output() {
    return jvm.output();
  }

  public boolean isReady() {
    return BROKER.matcher(output()).find();
  }

  /** Its site, once it is ready. */
  public Site site() {
    return Site.ofDemo(said(BROKER, 1));
  }

  /** Where its read API answers, once it is ready. */
  public int httpPort() {
    return Integer.parseInt(said(PAGE, 1));
  }

  /** Where the pipeline's and the read API's metrics are. */
  public int operationsPort() {
    return Integer.parseInt(said(METRICS, 1));
  }

  /** Where pages report. */
  public int collectorPort() {
    return Integer.parseInt(said(COLLECTOR, 1));
  }

  /** Where the collector's metrics are. */
  public int collectorOperationsPort() {
    return Integer.parseInt(said(COLLECTOR, 2));
  }

  private String said(Pattern line, int group) {
    Matcher found = line.matcher(output());
    if (!found.find()) {
      throw new IllegalStateException("the demo is not ready; it said: " + output());
    }
    return found.group(group);
  }

  /** As {@code kill -9}. */
  public void kill() {
    jvm.kill();
  }

  /** As Ctrl-C; answers the exit code. */
  public int interrupt() throws InterruptedException {
    return jvm.stop();
  }

  /** Waits for its own end; answers the exit code. */
  public int waitFor() throws InterruptedException {
    return jvm.waitFor();
  }

  @Override
  public void close() {
    jvm.close();
  }
}
