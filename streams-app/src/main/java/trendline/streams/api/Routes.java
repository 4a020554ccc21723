package trendline.streams.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the route of a request; whatever happens, the caller gets an answer in its own terms. All
 * is in memory and nothing waits, so that no request needs a thread of its own.
 */
final class Routes extends Handler.Abstract.NonBlocking {
  private static final Logger LOG = LoggerFactory.getLogger(Routes.class);
  private static final String METHODS = "GET, HEAD, OPTIONS";
  private static final String FILES = "files";
  private static final String NOTHING = "nothing";
  private static final String A_DAY = "86400";

  private final List<Route> routes;
  private final LiveDoor live;

  Routes(List<Route> routes, LiveDoor live) {
    this.routes = List.copyOf(routes);
    this.live = live;
  }

  /** The label in metrics of a path, whatever it is. */
  String label(String path) {
    return find(path)
        .map(route -> route.paths().size() == 1 ? route.paths().get(0) : FILES)
        .orElse(NOTHING);
  }

  private Optional<Route> find(String path) {
    return routes.stream().filter(route -> route.matches(path)).findFirst();
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Reply reply = reply(request);
    if (reply instanceof LiveList followed) {
      live.open(followed, request, response, callback);
    } else if (reply instanceof Answer answer) {
      new AnswerWriter(request, response).write(answer, callback);
    }
    return true;
  }

  private Reply reply(Request request) {
    String path = Request.getPathInContext(request);
    Optional<Route> route = find(path);
    if (route.isEmpty()) {
      return problem(
          HttpStatus.NOT_FOUND_404,
          "there is nothing at this address; /openapi.json describes what there is");
    }
    HttpMethod method = HttpMethod.fromString(request.getMethod());
    if (method == HttpMethod.OPTIONS) {
      return options();
    }
    if (method != HttpMethod.GET && method != HttpMethod.HEAD) {
      return problem(HttpStatus.METHOD_NOT_ALLOWED_405, "this address is for reading: " + METHODS)
          .with("Allow", METHODS);
    }
    return reply(route.get(), request, path);
  }

  private static Reply reply(Route route, Request request, String path) {
    try {
      return route.reply(new Asked(path, parameters(request)));
    } catch (RefusedException e) {
      return Answer.problem(e.problem());
    } catch (RuntimeException e) {
      LOG.atError().addKeyValue("path", path).setCause(e).log("A request could not be answered");
      return problem(
          HttpStatus.INTERNAL_SERVER_ERROR_500, "this is our mistake; the server's log says more");
    }
  }

  private static QueryParameters parameters(Request request) {
    try {
      Fields query = Request.extractQueryParameters(request);
      return new QueryParameters(query.toMultiMap());
    } catch (RuntimeException e) {
      throw new RefusedException(
          Problem.of(HttpStatus.BAD_REQUEST_400, "the query is not percent-encoded UTF-8"));
    }
  }

  /** Lets a script of another site send the ETag that it kept. */
  private static Answer options() {
    return new Answer(
        HttpStatus.NO_CONTENT_204,
        "",
        Map.of(
            HttpHeader.ALLOW.asString(), METHODS,
            HttpHeader.ACCESS_CONTROL_ALLOW_METHODS.asString(), METHODS,
            HttpHeader.ACCESS_CONTROL_ALLOW_HEADERS.asString(), "If-None-Match, Last-Event-ID",
            HttpHeader.ACCESS_CONTROL_MAX_AGE.asString(), A_DAY),
        Body.EMPTY);
  }

  private static Answer problem(int status, String detail) {
    return Answer.problem(Problem.of(status, detail));
  }
}
