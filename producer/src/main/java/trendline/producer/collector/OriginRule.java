package trendline.producer.collector;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.CrossOriginHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Which sites' pages may report here, by the {@code Origin} that browsers send with it. Everything
 * else than a browser can claim any origin or none, so that this protects readers of other sites
 * from being made to report, not the counts from liars.
 */
public final class OriginRule {
  private static final Pattern ORIGIN =
      Pattern.compile("https?://[A-Za-z0-9.-]+(:\\d{1,5})?|https?://\\[[0-9A-Fa-f:]+](:\\d{1,5})?");
  private static final String ANY = "*";

  private final Set<Pattern> patterns;

  /**
   * The rule of the option {@code --allow-origin}.
   *
   * @throws IllegalArgumentException where one is no origin
   */
  public OriginRule(List<String> origins) {
    for (String origin : origins) {
      if (!origin.equals(ANY) && !ORIGIN.matcher(origin).matches()) {
        throw new IllegalArgumentException(
            "--allow-origin " + origin + ": must be * or an origin, as in https://www.example.org");
      }
    }
    patterns =
        origins.stream()
            // browsers write hosts in lower case
            .map(
                origin ->
                    origin.equals(ANY) ? ".*" : Pattern.quote(origin.toLowerCase(Locale.ROOT)))
            .map(Pattern::compile)
            .collect(Collectors.toSet());
  }

  /** A handler that refuses other origins' pages with 403, and tells browsers which may. */
  Handler before(Handler handler) {
    CrossOriginHandler cors = new CrossOriginHandler();
    cors.setHandler(handler);
    cors.setAllowedOriginPatterns(
        patterns.stream().map(Pattern::pattern).collect(Collectors.toSet()));
    cors.setDeliverPreflightRequests(false);
    cors.setAllowCredentials(false);
    cors.setAllowedMethods(Set.of("GET", "POST"));
    cors.setAllowedHeaders(Set.of("Content-Type"));
    cors.setExposedHeaders(Set.of(Outcomes.FILTERED, "Retry-After"));
    cors.setPreflightMaxAge(Duration.ofDays(1));
    return new Refusal(cors);
  }

  private boolean allows(String origin) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(origin).matches());
  }

  /** Jetty's own refusal would be a 400. */
  private final class Refusal extends Handler.Wrapper {
    Refusal(Handler handler) {
      super(handler);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
      String origin = request.getHeaders().get(HttpHeader.ORIGIN);
      if (origin == null || allows(origin)) {
        return super.handle(request, response, callback);
      }
      response.getHeaders().put(HttpHeader.VARY, "Origin");
      new AnswerWriter(request, response, callback)
          .write(
              Answer.problem(
                  HttpStatus.FORBIDDEN_403,
                  "pages of this origin may not report here; --allow-origin names those that may"));
      return true;
    }
  }
}
