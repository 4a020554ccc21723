package trendline.demo.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import trendline.demo.broker.EmbeddedBroker;

/** The one broker that all tests of this JVM share; each test has topics of its own. */
public final class TestBroker {
  private static final AtomicInteger PREFIXES = new AtomicInteger();

  private TestBroker() {}

  /** Started by the first who asks, closed with the JVM. */
  public static String bootstrapServer() {
    return Started.BROKER.bootstrapServer();
  }

  /** A topic prefix that no other test has. */
  public static String newPrefix() {
    return "test-" + PREFIXES.incrementAndGet() + ".";
  }

  private static final class Started {
    static final EmbeddedBroker BROKER = start();

    private static EmbeddedBroker start() {
      try {
        Path directory = Files.createTempDirectory(Path.of("target"), "broker");
        EmbeddedBroker broker = new EmbeddedBroker(directory, 0);
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "close-broker"));
        return broker;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
