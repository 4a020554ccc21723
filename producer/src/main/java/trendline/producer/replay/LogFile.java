package trendline.producer.replay;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import trendline.cli.FailedException;
import trendline.cli.WrongUseException;

/** A file to replay, or standard input; compressed or not is seen by its first two bytes. */
final class LogFile {
  private static final String STANDARD_INPUT = "-";
  private static final int GZIP_FIRST = 0x1f;
  private static final int GZIP_SECOND = 0x8b;

  private final String name;
  private final @Nullable Path path;
  private final InputStream standardInput;

  private LogFile(String name, @Nullable Path path, InputStream standardInput) {
    this.name = name;
    this.path = path;
    this.standardInput = standardInput;
  }

  /**
   * The file of that name.
   *
   * @throws WrongUseException where it cannot be read
   */
  static LogFile of(String name, InputStream standardInput) {
    if (name.equals(STANDARD_INPUT)) {
      return new LogFile("standard input", null, standardInput);
    }
    Path path;
    try {
      path = Path.of(name);
    } catch (InvalidPathException e) {
      throw new WrongUseException(name + ": is not a file's name", e);
    }
    if (Files.isDirectory(path)) {
      throw new WrongUseException(name + ": is a directory; name the files in it");
    }
    if (!Files.isReadable(path)) {
      throw new WrongUseException(
          name + (Files.exists(path) ? ": may not be read" : ": there is no such file"));
    }
    return new LogFile(name, path, standardInput);
  }

  String name() {
    return name;
  }

  /** Its size in bytes as it lies on the disk; 0 where nobody knows. */
  long size() {
    try {
      return path == null ? 0 : Files.size(path);
    } catch (IOException e) {
      return 0;
    }
  }

  /** The same content as something that can be read twice. */
  LogFile spooled() {
    if (path != null) {
      return this;
    }
    try {
      Path spool = Files.createTempFile("trendline-replay", ".spool");
      spool.toFile().deleteOnExit();
      Files.copy(standardInput, spool, StandardCopyOption.REPLACE_EXISTING);
      return new LogFile(name, spool, standardInput);
    } catch (IOException e) {
      throw new FailedException("standard input cannot be kept for a second reading: " + e, e);
    }
  }

  /** Removes what {@link #spooled} has made of {@code original}. */
  void discardIfSpoolOf(LogFile original) {
    if (original.path == null && path != null) {
      try {
        Files.deleteIfExists(path);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The content, uncompressed. */
  InputStream open(LongConsumer bytesRead) throws IOException {
    InputStream raw = path == null ? standardInput : Files.newInputStream(path);
    BufferedInputStream in = new BufferedInputStream(new CountedInput(raw, bytesRead), 64 * 1024);
    in.mark(2);
    boolean gzip = in.read() == GZIP_FIRST && in.read() == GZIP_SECOND;
    in.reset();
    return gzip ? new GZIPInputStream(in, 64 * 1024) : in;
  }
}
