package trendline.streams.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The demo page: a few files that are read once, with no script but its own allowed to run. */
final class PageRoute implements Route {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

  private static final String SCRIPT = "text/javascript; charset=utf-8";

  private final Map<String, Answer> files =
      Map.of(
          "/", file("index.html", "text/html; charset=utf-8"),
          "/page.css", file("page.css", "text/css; charset=utf-8"),
          "/page.js", file("page.js", SCRIPT),
          "/page-texts.js", file("page-texts.js", SCRIPT));

  @Override
  public List<String> paths() {
    return List.copyOf(files.keySet());
  }

  @Override
  public boolean matches(String path) {
    return files.containsKey(path);
  }

  /** Passes over parameters: the page's own script reads them. */
  @Override
  public Answer reply(Asked asked) {
    return Objects.requireNonNull(files.get(asked.path()));
  }

  private static Answer file(String name, String contentType) {
    try (InputStream file = PageRoute.class.getResourceAsStream("page/" + name)) {
      String body =
          new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
      return new Answer(
          Answer.OK,
          contentType,
          Map.of(
              "Cache-Control", "no-cache",
              "Content-Security-Policy", POLICY,
              "Referrer-Policy", "strict-origin-when-cross-origin"),
          Body.of(body));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
