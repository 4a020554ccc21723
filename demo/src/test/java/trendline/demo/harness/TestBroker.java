package trendline.demo.harness;

import java.util.concurrent.atomic.AtomicInteger;

/** The one broker that all tests of this JVM share; each test has topics of its own. */
public final class TestBroker {
  private static final AtomicInteger PREFIXES = new AtomicInteger();

  private TestBroker() {}

  /** Started by the first who asks, in this JVM or a container, and closed with the JVM. */
  public static String bootstrapServer() {
    return Started.BOOTSTRAP_SERVER;
  }

  /** A topic prefix that no other test has. */
  public static String newPrefix() {
    return "test-" + PREFIXES.incrementAndGet() + ".";
  }

  private static final class Started {
    static final String BOOTSTRAP_SERVER = KindOfBroker.chosen(System.getenv()).start();
  }
}
