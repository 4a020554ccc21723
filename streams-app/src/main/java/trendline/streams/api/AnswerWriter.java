package trendline.streams.api;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Sends an answer in the encoding that the caller takes, or a 304 where the caller has it. */
final class AnswerWriter {
  private static final String GZIP = "gzip";

  /** Both encodings have a strong ETag, so they may not have the same. */
  private static final String GZIP_MARK = "-gzip";

  private static final Pattern TAG = Pattern.compile("\"([^\"]*)\"");

  private final Request request;
  private final Response response;

  AnswerWriter(Request request, Response response) {
    this.request = request;
    this.response = response;
  }

  void write(Answer answer, Callback callback) {
    Body body = answer.body();
    boolean zip = body.isWorthZipping() && takesGzip();
    HttpFields.Mutable headers = response.getHeaders();
    answer.headers().forEach((name, value) -> headers.put(name, value));
    headers.put(HttpHeader.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    headers.put(HttpHeader.ACCESS_CONTROL_EXPOSE_HEADERS, "ETag, Retry-After");
    headers.put("X-Content-Type-Options", "nosniff");
    if (body.isWorthZipping()) {
      headers.put(HttpHeader.VARY, HttpHeader.ACCEPT_ENCODING.asString());
    }
    if (answer.status() == Answer.OK) {
      headers.put(HttpHeader.ETAG, '"' + body.tag() + (zip ? GZIP_MARK : "") + '"');
      if (isKnown(body.tag())) {
        response.setStatus(HttpStatus.NOT_MODIFIED_304);
        response.write(true, ByteBuffer.allocate(0), callback);
        return;
      }
    }
    response.setStatus(answer.status());
    byte[] bytes = zip ? body.zipped() : body.plain();
    if (bytes.length > 0) {
      headers.put(HttpHeader.CONTENT_TYPE, answer.contentType());
      headers.put(HttpHeader.CONTENT_LENGTH, bytes.length);
    }
    if (zip) {
      headers.put(HttpHeader.CONTENT_ENCODING, GZIP);
    }
    // Jetty leaves the body of a HEAD out
    response.write(true, ByteBuffer.wrap(bytes), callback);
  }

  private boolean takesGzip() {
    List<String> encodings = request.getHeaders().getQualityCSV(HttpHeader.ACCEPT_ENCODING);
    return encodings.stream().anyMatch(GZIP::equalsIgnoreCase);
  }

  /** Compares weakly, and over encodings: a proxy that unpacks or packs may change the mark. */
  private boolean isKnown(String tag) {
    return request.getHeaders().getValuesList(HttpHeader.IF_NONE_MATCH).stream()
        .anyMatch(
            known ->
                known.strip().equals("*")
                    || TAG.matcher(known)
                        .results()
                        .anyMatch(
                            each ->
                                each.group(1).equals(tag)
                                    || each.group(1).equals(tag + GZIP_MARK)));
  }
}
