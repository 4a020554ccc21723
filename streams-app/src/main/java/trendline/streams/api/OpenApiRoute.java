package trendline.streams.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** {@code GET /openapi.json}: the API as OpenAPI 3.1 describes it, for clients made by tools. */
final class OpenApiRoute implements Route {
  private static final String PATH = "/openapi.json";

  private final Answer document =
      new Answer(
          Answer.OK, "application/json", Map.of("Cache-Control", "no-cache"), Body.of(text()));

  @Override
  public List<String> paths() {
    return List.of(PATH);
  }

  @Override
  public boolean matches(String path) {
    return path.equals(PATH);
  }

  @Override
  public Answer reply(Asked asked) {
    asked.query().allowOnly(List.of());
    return document;
  }

  private static String text() {
    try (InputStream file = OpenApiRoute.class.getResourceAsStream("openapi.json")) {
      return new String(
          Objects.requireNonNull(file, "openapi.json").readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
