package trendline.streams.api;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Sends an answer, or a 304 where the caller has it already. */
final class AnswerWriter {
  private static final int ETAG_BYTES = 12;
  private static final Pattern TAG = Pattern.compile("\"[^\"]*\"");

  private final Request request;
  private final Response response;

  AnswerWriter(Request request, Response response) {
    this.request = request;
    this.response = response;
  }

  void write(Answer answer, Callback callback) {
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    HttpFields.Mutable headers = response.getHeaders();
    answer.headers().forEach((name, value) -> headers.put(name, value));
    headers.put(HttpHeader.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    headers.put(HttpHeader.ACCESS_CONTROL_EXPOSE_HEADERS, "ETag, Retry-After");
    headers.put("X-Content-Type-Options", "nosniff");
    if (answer.status() == Answer.OK) {
      String etag = etag(body);
      headers.put(HttpHeader.ETAG, etag);
      if (isKnown(etag)) {
        response.setStatus(HttpStatus.NOT_MODIFIED_304);
        response.write(true, ByteBuffer.allocate(0), callback);
        return;
      }
    }
    response.setStatus(answer.status());
    if (body.length > 0) {
      headers.put(HttpHeader.CONTENT_TYPE, answer.contentType());
      headers.put(HttpHeader.CONTENT_LENGTH, body.length);
    }
    // Jetty leaves the body of a HEAD out
    response.write(true, ByteBuffer.wrap(body), callback);
  }

  /** Compares weakly: a proxy that compresses marks the ETag with {@code W/}. */
  private boolean isKnown(String etag) {
    return request.getHeaders().getValuesList(HttpHeader.IF_NONE_MATCH).stream()
        .anyMatch(
            known ->
                known.strip().equals("*")
                    || TAG.matcher(known).results().anyMatch(tag -> tag.group().equals(etag)));
  }

  /** Of the whole body, so that it changes with anything that a caller can see. */
  private static String etag(byte[] body) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
      return '"'
          + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, ETAG_BYTES))
          + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
