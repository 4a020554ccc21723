package trendline.demo.site;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Parts those who read from those who send something, and sends the answers. */
final class BlogHandler extends Handler.Abstract {
  private static final Logger LOG = LoggerFactory.getLogger(BlogHandler.class);

  private final Reading reading;
  private final Writing writing;

  BlogHandler(Reading reading, Writing writing) {
    this.reading = reading;
    this.writing = writing;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Sent sent = answer(request, response);
    response.setStatus(sent.status());
    sent.headers().forEach((name, value) -> response.getHeaders().put(name, value));
    response.write(true, ByteBuffer.wrap(sent.body().getBytes(StandardCharsets.UTF_8)), callback);
    return true;
  }

  private Sent answer(Request request, Response response) {
    try {
      return switch (request.getMethod().toUpperCase(Locale.ROOT)) {
        case "GET", "HEAD" -> reading.answer(request, response);
        case "POST" -> writing.answer(request, response);
        default ->
            Sent.nothing(HttpStatus.METHOD_NOT_ALLOWED_405)
                .with("Allow", HttpMethod.GET + ", " + HttpMethod.HEAD + ", " + HttpMethod.POST);
      };
    } catch (HttpException.RuntimeException e) {
      return Sent.nothing(e.getCode());
    } catch (CompletionException | IllegalArgumentException | IllegalStateException e) {
      LOG.info("a form could not be read path={}", request.getHttpURI().getPath(), e);
      return Sent.nothing(HttpStatus.BAD_REQUEST_400);
    }
  }
}
