import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import trendline.http.HttpListener;

/** The server that Trendline's programs listen with, answering 204 to everything. */
final class EmptyServer {
  private static final Request.Handler NOTHING =
      (request, response, callback) -> {
        response.setStatus(HttpStatus.NO_CONTENT_204);
        response.write(true, null, callback);
        return true;
      };

  public static void main(String[] args) {
    Handler handler =
        new Handler.Abstract() {
          @Override
          public boolean handle(Request request, Response response, Callback callback) throws Exception {
            return NOTHING.handle(request, response, callback);
          }
        };
    new HttpListener("empty", "PORT", "127.0.0.1", Integer.parseInt(args[0]), handler, NOTHING);
  }
}
