package trendline.demo.broker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Properties;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.jspecify.annotations.Nullable;
import trendline.cli.FailedException;

/** Where a node's data is kept: owned by one process at a time, formatted before its first use. */
final class DataDirectory implements AutoCloseable {
  private static final String MARK_OF_FORMAT = "meta.properties";

  private final Path root;
  private final FileChannel lockFile;

  /**
   * Takes hold of a directory, created where missing.
   *
   * @throws FailedException where it cannot be written, or another process holds it
   */
  DataDirectory(Path root) {
    this.root = root.toAbsolutePath().normalize();
    try {
      Files.createDirectories(records());
      lockFile =
          FileChannel.open(
              this.root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw unwritable(e);
    }
    if (lock() == null) {
      close();
      throw new FailedException(
          "--data-dir "
              + root
              + ": another demo uses it; end that one or choose another directory");
    }
  }

  private @Nullable FileLock lock() {
    try {
      // the operating system frees it when the process dies, however it dies
      return lockFile.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private FailedException unwritable(IOException e) {
    return new FailedException("--data-dir " + root + ": cannot be written: " + reason(e), e);
  }

  private static String reason(IOException e) {
    if (e instanceof FileAlreadyExistsException) {
      return "it is a file, not a directory";
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    String reason = e instanceof FileSystemException system ? system.getReason() : null;
    return reason == null ? String.valueOf(e.getMessage()) : reason;
  }

  /** Where Kafka keeps its logs. */
  Path records() {
    return root.resolve("broker");
  }

  /** Gives the node a cluster of its own, at the newest features that are for production. */
  void formatOnce(NodeSettings settings) {
    if (Files.exists(records().resolve(MARK_OF_FORMAT))) {
      return;
    }
    Path file = root.resolve("broker.properties");
    write(settings.properties(), file);
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int exit =
        StorageTool.execute(
            new String[] {
              "format", "--cluster-id", Uuid.randomUuid().toString(), "--config", file.toString()
            },
            new PrintStream(said, true, StandardCharsets.UTF_8));
    if (exit != 0) {
      throw new FailedException(
          "--data-dir " + root + ": cannot be formatted: " + said.toString(StandardCharsets.UTF_8));
    }
  }

  private void write(Properties properties, Path file) {
    try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      properties.store(writer, "written by the demo, for formatting only");
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  @Override
  public void close() {
    try {
      lockFile.close();
    } catch (IOException e) {
      throw unwritable(e);
    }
  }
}
