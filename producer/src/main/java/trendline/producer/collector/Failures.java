package trendline.producer.collector;

import java.io.IOException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trendline.events.InvalidFieldException;

/** What a client is answered when its request could not be. */
final class Failures {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  private Failures() {}

  static Answer answer(Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    if (cause instanceof RefusedException refused) {
      return refused(refused);
    }
    if (cause instanceof InvalidFieldException invalid) {
      return Answer.problem(Problem.invalid(invalid));
    }
    if (cause instanceof WrongMethodException wrong) {
      return Answer.problem(
              HttpStatus.METHOD_NOT_ALLOWED_405, "this address knows: " + wrong.allowed())
          .with("Allow", wrong.allowed());
    }
    if (cause instanceof TooQuickException tooQuick) {
      return Answer.problem(
              HttpStatus.TOO_MANY_REQUESTS_429, "too many requests of one client; wait a moment")
          .with("Retry-After", Long.toString(tooQuick.retryAfterSeconds()));
    }
    return ofBody(cause);
  }

  private static Answer refused(RefusedException e) {
    Answer answer = Answer.problem(e.problem());
    return e.problem().status() == HttpStatus.UNAUTHORIZED_401
        ? answer.with("WWW-Authenticate", "Bearer")
        : answer;
  }

  private static Answer ofBody(Throwable cause) {
    if (cause instanceof TimeoutException) {
      return Answer.problem(HttpStatus.REQUEST_TIMEOUT_408, "the whole body did not come in time")
          .with("Connection", "close");
    }
    if (cause instanceof HttpException http) {
      return Answer.problem(http.getCode(), ProblemErrors.detail(http.getCode()));
    }
    if (cause instanceof IOException) {
      // the client went away, or what it sent cannot be unpacked; it is told in case it is there
      return Answer.problem(HttpStatus.BAD_REQUEST_400, "the body could not be read");
    }
    LOG.error("a request could not be answered", cause);
    return Answer.problem(
        HttpStatus.INTERNAL_SERVER_ERROR_500,
        ProblemErrors.detail(HttpStatus.INTERNAL_SERVER_ERROR_500));
  }
}
