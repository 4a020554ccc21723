package trendline.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.util.List;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers 200 where every check is up, else 503; the body names each. */
final class HealthHandler extends Handler.Abstract.NonBlocking {
  private record Part(String name, String status, String detail) {}

  private record Report(String status, List<Part> checks) {}

  private final JsonMapper json = new JsonMapper();
  private final List<HealthCheck> checks;

  HealthHandler(List<HealthCheck> checks) {
    this.checks = List.copyOf(checks);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback)
      throws JsonProcessingException {
    List<Part> parts = checks.stream().map(HealthHandler::part).toList();
    boolean up = parts.stream().allMatch(part -> part.status().equals("up"));
    response.setStatus(up ? HttpStatus.OK_200 : HttpStatus.SERVICE_UNAVAILABLE_503);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    byte[] body = json.writeValueAsBytes(new Report(status(up), parts));
    response.write(true, ByteBuffer.wrap(body), callback);
    return true;
  }

  private static Part part(HealthCheck check) {
    Health health = check.ask();
    return new Part(check.name(), status(health.up()), health.detail());
  }

  private static String status(boolean up) {
    return up ? "up" : "down";
  }
}
