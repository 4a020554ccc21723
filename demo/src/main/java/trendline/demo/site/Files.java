package trendline.demo.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpStatus;

/** The blog's style, scripts and pictures. */
final class Files {
  private static final String SCRIPT = "text/javascript; charset=utf-8";
  private static final Pattern COVER = Pattern.compile("seed=(-?\\d{1,10})&hue=(\\d{1,3})");
  private static final String KEEP = "public, max-age=3600";

  private final Map<String, Sent> files =
      Map.of(
          "/blog.css", file("blog.css", "text/css; charset=utf-8"),
          "/blog.js", file("blog.js", SCRIPT));

  Optional<Sent> at(String path, String query) {
    return path.equals("/cover.svg") ? cover(query) : Optional.ofNullable(files.get(path));
  }

  private static Optional<Sent> cover(String query) {
    Matcher wanted = COVER.matcher(query);
    if (!wanted.matches()) {
      return Optional.empty();
    }
    int seed = (int) Long.parseLong(wanted.group(1));
    String svg = Cover.svg(seed, Integer.parseInt(wanted.group(2)));
    return Optional.of(
        Sent.text(HttpStatus.OK_200, "image/svg+xml", svg).with("Cache-Control", KEEP));
  }

  private static Sent file(String name, String type) {
    try (InputStream file = Files.class.getResourceAsStream(name)) {
      String text =
          new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
      return Sent.text(HttpStatus.OK_200, type, text).with("Cache-Control", "no-cache");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
