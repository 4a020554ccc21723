package trendline.demo;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import trendline.cli.ShutdownRequest;
import trendline.cli.StartLog;
import trendline.cli.WrongUseException;
import trendline.streams.ListOptions;
import trendline.streams.ServerOptions;

/** {@code demo}: the whole of Trendline in one JVM, until it is told to end. */
@Command(
    name = "trendline demo",
    mixinStandardHelpOptions = true,
    description =
        "A broker, traffic, the pipeline and its page in one JVM: a site made up, or the file given.")
final class DemoCommand implements Callable<Integer> {
  private static final Duration LOOK = Duration.ofSeconds(1);

  @Option(
      names = "--data-dir",
      paramLabel = "DIR",
      defaultValue = ".trendline/demo",
      description =
          "Where broker and pipeline keep their data between runs. Default: ${DEFAULT-VALUE}.")
  private Path dataDir = Path.of("");

  @Option(
      names = "--for",
      paramLabel = "DURATION",
      description = "Ends by itself after this time; otherwise Ctrl-C ends it.")
  private @Nullable Duration length;

  @Option(
      names = "--broker-port",
      paramLabel = "PORT",
      defaultValue = "9092",
      description =
          "The port of the broker, on loopback; 0 for any free one. Default: ${DEFAULT-VALUE}.")
  private int brokerPort;

  @Mixin private SiteOptions site = new SiteOptions();
  @Mixin private TrafficOptions trafficOptions = new TrafficOptions();
  @Mixin private ListOptions lists = new ListOptions();
  @Mixin private ServerOptions servers = new ServerOptions();
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    DemoSettings settings = settings();
    Traffic traffic = trafficOptions.traffic();
    PrintWriter out = spec.commandLine().getOut();
    StartLog.write(spec);
    try (ShutdownRequest shutdown = new ShutdownRequest()) {
      run(settings, traffic, out, shutdown);
    }
    return 0;
  }

  private void run(
      DemoSettings settings, Traffic traffic, PrintWriter out, ShutdownRequest shutdown)
      throws InterruptedException {
    try (Demo demo = new Demo(settings, new Progress(out))) {
      sayReady(demo, out);
      demo.begin(traffic, out);
      awaitEnd(demo, shutdown);
      out.println("closing …");
      out.flush();
    } catch (RuntimeException | LinkageError e) {
      // a JVM that is ending refuses much of what a start needs: that is no failure of the demo's
      if (!shutdown.cameWithin(Duration.ZERO)) {
        throw e;
      }
    }
  }

  private DemoSettings settings() {
    if (length != null && (length.isNegative() || length.isZero())) {
      throw new WrongUseException("--for " + length + ": must be longer than nothing");
    }
    try {
      return new DemoSettings(
          dataDir,
          brokerPort,
          site.ports(),
          lists.settings(),
          servers.api(),
          servers.operationsHost(),
          servers.operationsPort());
    } catch (IllegalArgumentException e) {
      throw new WrongUseException(String.valueOf(e.getMessage()), e);
    }
  }

  private void awaitEnd(Demo demo, ShutdownRequest shutdown) throws InterruptedException {
    long end = length == null ? Long.MAX_VALUE : System.nanoTime() + length.toNanos();
    while (!shutdown.cameWithin(length == null ? LOOK : shorter(LOOK, end - System.nanoTime()))) {
      demo.failIfStopped();
      if (length != null && System.nanoTime() >= end) {
        return;
      }
    }
  }

  private static Duration shorter(Duration look, long leftNanos) {
    return leftNanos < look.toNanos() ? Duration.ofNanos(Math.max(0, leftNanos)) : look;
  }

  private static void sayReady(Demo demo, PrintWriter out) {
    double seconds = ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0;
    out.printf("ready after %.1f s%n", seconds);
    out.printf("  site      %s/%n", demo.siteAddress());
    out.printf(
        "  collector http://localhost:%d/ (metrics on %d)%n",
        demo.collector().httpPort(), demo.collector().operationsPort());
    out.printf("  page      http://localhost:%d/%n", demo.httpPort());
    out.printf("  lists     http://localhost:%d/v1/lists%n", demo.httpPort());
    out.printf("  metrics   http://localhost:%d/metrics%n", demo.operationsPort());
    out.printf("  Kafka     %s%n%n", demo.brokerAddress());
    out.flush();
  }
}
