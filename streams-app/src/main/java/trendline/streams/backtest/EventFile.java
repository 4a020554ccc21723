package trendline.streams.backtest;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import trendline.cli.FailedException;

/** A file of events, or standard input; compressed or not is seen by its first two bytes. */
final class EventFile {
  private static final String STANDARD_INPUT = "-";
  private static final int GZIP_FIRST = 0x1f;
  private static final int GZIP_SECOND = 0x8b;
  private static final int BUFFER = 64 * 1024;

  private final String name;
  private final @Nullable Path path;

  private EventFile(String name, @Nullable Path path) {
    this.name = name;
    this.path = path;
  }

  /**
   * The file of that name.
   *
   * @throws FailedException where there is none that can be read
   */
  static EventFile of(String name) {
    if (name.equals(STANDARD_INPUT)) {
      return new EventFile("standard input", null);
    }
    try {
      Path path = Path.of(name);
      if (Files.isDirectory(path)) {
        throw new FailedException("--events " + name + ": is a directory; name the files in it");
      }
      if (!Files.isReadable(path)) {
        throw new FailedException(
            "--events "
                + name
                + (Files.exists(path) ? ": may not be read" : ": there is no such file"));
      }
      return new EventFile(name, path);
    } catch (InvalidPathException e) {
      throw new FailedException("--events " + name + ": is not a file's name", e);
    }
  }

  String name() {
    return name;
  }

  /** Its lines, with a character for each byte: what they hold is for the decoder to judge. */
  BufferedReader lines(InputStream standardInput) throws IOException {
    InputStream raw = path == null ? standardInput : Files.newInputStream(path);
    BufferedInputStream in = new BufferedInputStream(raw, BUFFER);
    in.mark(2);
    boolean gzip = in.read() == GZIP_FIRST && in.read() == GZIP_SECOND;
    in.reset();
    return new BufferedReader(
        new InputStreamReader(
            gzip ? new GZIPInputStream(in, BUFFER) : in, StandardCharsets.ISO_8859_1),
        BUFFER);
  }
}
