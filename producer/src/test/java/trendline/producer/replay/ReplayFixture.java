package trendline.producer.replay;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import trendline.producer.EventSink;

/** Files in a directory, and replays of them at a fixed time. */
final class ReplayFixture {
  static final Instant NOW = Instant.parse("2031-05-01T12:00:00Z");

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Path dir;
  private final EventSink sink;
  private String standardInput = "";

  ReplayFixture(Path dir, EventSink sink) {
    this.dir = dir;
    this.sink = sink;
  }

  String file(String name, byte[] content) {
    try {
      return Files.write(dir.resolve(name), content).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String file(String name, Object... lines) {
    return file(name, text(lines).getBytes(StandardCharsets.UTF_8));
  }

  void standardInput(Object... lines) {
    standardInput = text(lines);
  }

  static byte[] gzip(Object... lines) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text(lines).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String text(Object... lines) {
    StringBuilder text = new StringBuilder();
    for (Object line : lines) {
      text.append(line).append('\n');
    }
    return text.toString();
  }

  ReplaySummary replay(String... files) {
    return replay(Rebase.NONE, files);
  }

  ReplaySummary replay(Rebase rebase, String... files) {
    return of(Speed.MAX, rebase, files).run();
  }

  Replay of(Speed speed, Rebase rebase, String... files) {
    return new Replay(
        List.of(files),
        new ReplaySettings(null, new ArticlePath(ArticlePath.BY_DATE), speed, rebase, "a key"),
        sink,
        new PrintStream(err, true, StandardCharsets.UTF_8),
        Clock.fixed(NOW, ZoneOffset.UTC),
        new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8)));
  }
}
