package trendline.demo.site;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;

/** Knows a visitor again by a cookie with a random name, which says nothing of the person. */
final class Visitor {
  private static final String COOKIE = "visitor";
  private static final Pattern PSEUDONYM = Pattern.compile("site-[0-9a-f-]{36}");
  private static final Duration KNOWN_FOR = Duration.ofDays(30);

  private Visitor() {}

  /** The visitor's pseudonym, if it was here before. */
  static Optional<String> known(Request request) {
    return Request.getCookies(request).stream()
        .filter(cookie -> cookie.getName().equals(COOKIE))
        .map(HttpCookie::getValue)
        .filter(value -> PSEUDONYM.matcher(value).matches())
        .findFirst();
  }

  /** The visitor's pseudonym; a new one is given to the browser. */
  static String of(Request request, Response response) {
    return known(request)
        .orElseGet(
            () -> {
              String pseudonym = "site-" + UUID.randomUUID();
              Response.addCookie(
                  response,
                  HttpCookie.build(COOKIE, pseudonym)
                      .path("/")
                      .httpOnly(true)
                      .sameSite(HttpCookie.SameSite.LAX)
                      .maxAge(KNOWN_FOR.toSeconds())
                      .build());
              return pseudonym;
            });
  }
}
