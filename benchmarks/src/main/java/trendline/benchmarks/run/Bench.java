package trendline.benchmarks.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import trendline.cli.FailedException;
import trendline.cli.OpenParts;

/** Where a benchmark runs: a broker in a process of its own, and a directory that goes away. */
public final class Bench implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("(?m)^address=(\\S+)$");
  private static final Duration LONGEST_START = Duration.ofSeconds(60);

  private final OpenParts opened = new OpenParts();
  private final Path directory;
  private final ChildJvm broker;
  private final String bootstrapServer;

  public Bench() throws InterruptedException {
    try {
      directory = Files.createTempDirectory("trendline-bench-");
    } catch (IOException e) {
      throw new FailedException("no temporary directory can be made: " + e.getMessage(), e);
    }
    opened.add(() -> delete(directory));
    try {
      broker =
          opened.add(
              new ChildJvm(
                  "the broker",
                  directory.resolve("broker.out"),
                  List.of("-Xmx1g"),
                  List.of("broker", directory.resolve("broker").toString())));
      bootstrapServer = broker.awaitLine(ADDRESS, LONGEST_START);
    } catch (RuntimeException | InterruptedException e) {
      close();
      throw e;
    }
  }

  public Path directory() {
    return directory;
  }

  public String bootstrapServer() {
    return bootstrapServer;
  }

  /** Looks whether the broker still runs. */
  public void requireBroker() {
    broker.requireAlive();
  }

  public static void delete(Path directory) {
    if (!Files.exists(directory)) {
      return;
    }
    try {
      Files.walkFileTree(
          directory,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.deleteIfExists(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e)
                throws IOException {
              Files.deleteIfExists(visited);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    opened.close();
  }
}
