package trendline.demo.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Kafka node in a JVM of its own, which keeps its data from one start to the next. */
public final class BrokerProcess implements AutoCloseable {
  // the compiler that is quick to start: these live for a minute
  private static final List<String> JVM =
      List.of(
          "-Xmx384m",
          "-XX:TieredStopAtLevel=1",
          "-Dlog4j2.configurationFile=trendline/demo/log4j2.xml");

  private final ClusterNode node;
  private final Path settings;
  private final Path output;
  private @Nullable ChildJvm jvm;

  BrokerProcess(ClusterNode node) {
    this.node = node;
    settings = node.directory().resolve("broker.properties");
    output = node.directory().resolve("broker.out");
    try {
      Files.createDirectories(node.directory());
      try (Writer writer = Files.newBufferedWriter(settings)) {
        node.properties().store(writer, null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Begins to give it its place in a cluster, at the features that are for production. */
  ChildJvm format(String clusterId) {
    return run("kafka.tools.StorageTool", "format", "--cluster-id", clusterId, "--config");
  }

  /** Starts it; it answers a few seconds later. */
  public void start() {
    if (isAlive()) {
      throw new IllegalStateException("broker " + node.id() + " runs");
    }
    jvm = run("kafka.Kafka");
  }

  private ChildJvm run(String mainClass, String... arguments) {
    List<String> main = new ArrayList<>(List.of(mainClass));
    main.addAll(List.of(arguments));
    main.add(settings.toString());
    return new ChildJvm(output, JVM, main);
  }

  /** Where clients and the other brokers connect. */
  String address() {
    return ClusterNode.HOST + ":" + node.port();
  }

  public boolean isAlive() {
    return jvm != null && jvm.isAlive();
  }

  /** As {@code kill -9}. */
  public void kill() {
    running().kill();
  }

  /** As an operator does: it hands its partitions over before it ends. */
  public int stop() throws InterruptedException {
    return running().stop();
  }

  /** It keeps its connections and answers nothing. */
  public void suspend() {
    running().suspend();
  }

  public void resume() {
    running().resume();
  }

  /** All that it said in all its lives. */
  public String output() {
    return running().output();
  }

  private ChildJvm running() {
    if (jvm == null) {
      throw new IllegalStateException("broker " + node.id() + " was never started");
    }
    return jvm;
  }

  @Override
  public void close() {
    if (jvm != null) {
      jvm.close();
    }
  }
}
