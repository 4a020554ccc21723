package trendline.streams.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** {@code GET /widget.js}: the element with which a site's pages show a list. */
final class WidgetRoute implements Route {
  private static final String PATH = "/widget.js";

  private final Answer script = read();

  @Override
  public List<String> paths() {
    return List.of(PATH);
  }

  @Override
  public boolean matches(String path) {
    return path.equals(PATH);
  }

  /** Passes over parameters, by which sites ask past caches. */
  @Override
  public Answer reply(Asked asked) {
    return script;
  }

  private static Answer read() {
    try (InputStream file = WidgetRoute.class.getResourceAsStream("widget.js")) {
      return new Answer(
          Answer.OK,
          "text/javascript; charset=utf-8",
          Map.of(
              "Cache-Control", "public, max-age=300, stale-while-revalidate=86400",
              "Cross-Origin-Resource-Policy", "cross-origin"),
          Body.of(
              new String(
                  Objects.requireNonNull(file, "widget.js").readAllBytes(),
                  StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
