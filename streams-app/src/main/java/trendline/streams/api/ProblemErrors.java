package trendline.streams.api;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import trendline.http.ErrorStatus;

/** Gives what Jetty refuses before any route sees it the same shape as every other problem. */
final class ProblemErrors implements Request.Handler {
  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = ErrorStatus.of(request);
    String detail =
        HttpStatus.isClientError(status)
            ? "the request is not HTTP as this server takes it"
            : "this is our mistake; the server's log says more";
    new AnswerWriter(request, response).write(Answer.problem(Problem.of(status, detail)), callback);
    return true;
  }
}
