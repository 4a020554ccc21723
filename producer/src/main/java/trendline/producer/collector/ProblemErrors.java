package trendline.producer.collector;

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
    new AnswerWriter(request, response, callback).write(Answer.problem(status, detail(status)));
    return true;
  }

  static String detail(int status) {
    return switch (status) {
      case HttpStatus.PAYLOAD_TOO_LARGE_413 ->
          "the body may have at most " + FrontDoor.LARGEST_BODY_BYTES + " bytes, unpacked";
      case HttpStatus.SERVICE_UNAVAILABLE_503 ->
          "this collector is ending or has too much to do; the same may be sent again";
      default ->
          HttpStatus.isClientError(status)
              ? "the request is not HTTP as this server takes it"
              : "this is our mistake; the server's log says more";
    };
  }
}
