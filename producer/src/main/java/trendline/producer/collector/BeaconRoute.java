package trendline.producer.collector;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/** {@code GET /beacon.js}: the script that reports a page's views, asked for anew once an hour. */
final class BeaconRoute implements Route {
  private static final String SCRIPT = "/trendline/producer/beacon.js";
  private static final int ETAG_BYTES = 12;

  private final byte @Nullable [] script;
  private final String etag;

  BeaconRoute() {
    this(SCRIPT);
  }

  BeaconRoute(String resource) {
    script = load(resource);
    etag = script == null ? "" : etag(script);
  }

  private static byte @Nullable [] load(String resource) {
    try (InputStream in = BeaconRoute.class.getResourceAsStream(resource)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String etag(byte[] script) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(script);
      return '"' + HexFormat.of().formatHex(Arrays.copyOf(hash, ETAG_BYTES)) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public String label() {
    return "beacon.js";
  }

  @Override
  public boolean matches(String path) {
    return path.equals("/beacon.js") && script != null;
  }

  @Override
  public List<String> methods() {
    return List.of("GET");
  }

  @Override
  public boolean needsKey() {
    return false;
  }

  @Override
  public CompletableFuture<Answer> answer(Arrived request) {
    boolean known =
        request.headers().getValuesList(HttpHeader.IF_NONE_MATCH).stream()
            .anyMatch(each -> each.equals("*") || each.contains(etag));
    return CompletableFuture.completedFuture(
        new Answer(
            known ? HttpStatus.NOT_MODIFIED_304 : HttpStatus.OK_200,
            "text/javascript; charset=utf-8",
            Map.of(
                "ETag", etag,
                "Cache-Control", "public, max-age=3600",
                "Cross-Origin-Resource-Policy", "cross-origin"),
            known || script == null ? new byte[0] : script));
  }
}
