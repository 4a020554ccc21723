package trendline.producer.collector;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Sends an answer, with what every answer carries. */
record AnswerWriter(Request request, Response response, Callback callback) {
  void write(Answer answer) {
    HttpFields.Mutable headers = response.getHeaders();
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put(HttpHeader.CACHE_CONTROL, "no-store");
    answer.headers().forEach((name, value) -> headers.put(name, value));
    response.setStatus(answer.status());
    if (answer.status() != HttpStatus.NOT_MODIFIED_304) {
      headers.put(HttpHeader.CONTENT_TYPE, answer.contentType());
      headers.put(HttpHeader.CONTENT_LENGTH, answer.body().length);
    }
    // Jetty leaves the body of a HEAD out
    response.write(true, ByteBuffer.wrap(answer.body()), callback);
  }
}
