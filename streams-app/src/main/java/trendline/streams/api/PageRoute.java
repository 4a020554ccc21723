package trendline.streams.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The element that sites' pages load, and a page that shows lists with it: a few files, read once.
 */
final class PageRoute implements Route {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

  /** Nothing runs on the page but the scripts of this server. */
  private static final Map<String, String> OWN_SCRIPTS_ONLY =
      Map.of(
          "Cache-Control", "no-cache",
          "Content-Security-Policy", POLICY,
          "Referrer-Policy", "strict-origin-when-cross-origin");

  private static final Map<String, String> FOR_ALL_SITES =
      Map.of(
          "Cache-Control", "public, max-age=300, stale-while-revalidate=86400",
          "Cross-Origin-Resource-Policy", "cross-origin");

  private static final String SCRIPT = "text/javascript; charset=utf-8";

  private final Map<String, Answer> files =
      Map.of(
          "/widget.js", new Answer(Answer.OK, SCRIPT, FOR_ALL_SITES, read("widget.js")),
          "/", ofPage("index.html", "text/html; charset=utf-8"),
          "/page.css", ofPage("page.css", "text/css; charset=utf-8"),
          "/page.js", ofPage("page.js", SCRIPT),
          "/page-texts.js", ofPage("page-texts.js", SCRIPT));

  @Override
  public List<String> paths() {
    return List.copyOf(files.keySet());
  }

  @Override
  public boolean matches(String path) {
    return files.containsKey(path);
  }

  /** Passes over parameters: the page's own script reads them, and sites ask past caches. */
  @Override
  public Answer reply(Asked asked) {
    return Objects.requireNonNull(files.get(asked.path()));
  }

  private static Answer ofPage(String name, String contentType) {
    return new Answer(Answer.OK, contentType, OWN_SCRIPTS_ONLY, read("page/" + name));
  }

  private static Body read(String name) {
    try (InputStream file = PageRoute.class.getResourceAsStream(name)) {
      return Body.of(
          new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
