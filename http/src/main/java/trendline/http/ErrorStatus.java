package trendline.http;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.ErrorHandler;

/** The status with which Jetty refuses a request that no handler has answered. */
public final class ErrorStatus {
  private ErrorStatus() {}

  /** That of a request which an error handler is asked to answer; 500 where none was said. */
  public static int of(Request request) {
    return request.getAttribute(ErrorHandler.ERROR_STATUS) instanceof Integer given
        ? given
        : HttpStatus.INTERNAL_SERVER_ERROR_500;
  }
}
