package trendline.producer.collector;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.Promise;
import trendline.events.EventDecoder;

/**
 * Lets requests in: the right address and method, a client that is not too quick, a key where one
 * is needed, a body that is short, of a known type and in before its time is up.
 */
final class FrontDoor extends Handler.Abstract {
  static final int LARGEST_BODY_BYTES = EventDecoder.MAX_VALUE_BYTES;

  private final RouteTable routes;
  private final ApiKeys keys;
  private final ClientAddress addresses;
  private final ClientLimits limits;
  private final Duration bodyDeadline;
  private final Clock clock;

  FrontDoor(
      RouteTable routes,
      ApiKeys keys,
      ClientAddress addresses,
      ClientLimits limits,
      Duration bodyDeadline,
      Clock clock) {
    this.routes = routes;
    this.keys = keys;
    this.addresses = addresses;
    this.limits = limits;
    this.bodyDeadline = bodyDeadline;
    this.clock = clock;
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // the callback is how Jetty learns of the end
  public boolean handle(Request request, Response response, Callback callback) {
    AnswerWriter writer = new AnswerWriter(request, response, callback);
    try {
      answer(request)
          .whenCompleteAsync(
              (answer, failure) ->
                  writer.write(failure == null ? answer : Failures.answer(failure)),
              request.getComponents().getExecutor());
    } catch (RuntimeException e) {
      writer.write(Failures.answer(e));
    }
    return true;
  }

  private CompletableFuture<Answer> answer(Request request) {
    Route route = routes.find(Request.getPathInContext(request));
    routes.requireMethod(route, request.getMethod());
    String address =
        addresses.of(
            Request.getRemoteAddr(request),
            request.getHeaders().getCSV(HttpHeader.X_FORWARDED_FOR, false));
    String authorization = request.getHeaders().get(HttpHeader.AUTHORIZATION);
    boolean trusted = keys.accepts(authorization);
    if (!trusted) {
      requireWithinLimits(address);
      // a backend whose key is wrong is not to be taken for a reader's browser
      requireNoKey(route.needsKey() || ApiKeys.isKey(authorization));
    }
    Fields query = query(request);
    return body(request)
        .thenCompose(
            body ->
                route.answer(
                    new Arrived(
                        request.getMethod(),
                        Request.getPathInContext(request),
                        query,
                        request.getHeaders(),
                        body,
                        address,
                        trusted,
                        clock.instant())));
  }

  private void requireWithinLimits(String address) {
    OptionalLong wait = limits.secondsUntilNext(address);
    if (wait.isPresent()) {
      throw new TooQuickException(wait.getAsLong());
    }
  }

  private static void requireNoKey(boolean keyed) {
    if (keyed) {
      throw new RefusedException(
          Problem.of(
              HttpStatus.UNAUTHORIZED_401,
              "send one of the collector's keys: Authorization: Bearer KEY"));
    }
  }

  private static Fields query(Request request) {
    try {
      return Request.extractQueryParameters(request);
    } catch (RuntimeException e) {
      throw new RefusedException(
          Problem.of(HttpStatus.BAD_REQUEST_400, "the query is not percent-encoded UTF-8"));
    }
  }

  private CompletableFuture<byte[]> body(Request request) {
    if (request.getMethod().equals("GET") || request.getMethod().equals("DELETE")) {
      return CompletableFuture.completedFuture(new byte[0]);
    }
    requireJson(request);
    requireUnpacked(request);
    CompletableFuture<byte[]> body = new CompletableFuture<>();
    Content.Source.asByteArrayAsync(request, LARGEST_BODY_BYTES, Promise.Invocable.toPromise(body));
    return body.orTimeout(bodyDeadline.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Whatever was unpacked has lost the header. */
  private static void requireUnpacked(Request request) {
    if (request.getHeaders().contains(HttpHeader.CONTENT_ENCODING)) {
      throw new RefusedException(
          Problem.of(
              HttpStatus.UNSUPPORTED_MEDIA_TYPE_415, "Content-Encoding must be gzip, or absent"));
    }
  }

  /** What browsers may send to another site without asking first is plain text. */
  private static void requireJson(Request request) {
    String stated =
        Optional.ofNullable(request.getHeaders().get(HttpHeader.CONTENT_TYPE)).orElse("");
    String type = stated.split(";", 2)[0].strip();
    if (!"application/json".equalsIgnoreCase(type) && !"text/plain".equalsIgnoreCase(type)) {
      throw new RefusedException(
          Problem.of(
              HttpStatus.UNSUPPORTED_MEDIA_TYPE_415,
              "Content-Type must be application/json, or text/plain as beacons have it"));
    }
  }
}
