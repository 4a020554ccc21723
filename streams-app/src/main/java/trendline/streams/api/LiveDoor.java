package trendline.streams.api;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import trendline.streams.api.live.Admission;
import trendline.streams.api.live.LiveClients;

/** Makes a request a stream of events, or a refusal where there are too many of them. */
final class LiveDoor {
  private static final String LAST_EVENT_ID = "Last-Event-ID";
  private static final String RETRY_SECONDS = "30";

  private final LiveClients clients;

  LiveDoor(LiveClients clients) {
    this.clients = clients;
  }

  void open(LiveList list, Request request, Response response, Callback callback) {
    sayEvents(response);
    if (HttpMethod.HEAD.is(request.getMethod())) {
      response.write(true, BufferUtil.EMPTY_BUFFER, callback);
      return;
    }
    Admission admission =
        clients.join(
            Request.getRemoteAddr(request),
            list,
            request.getHeaders().get(LAST_EVENT_ID),
            response,
            () -> request.getConnectionMetaData().getConnection().getEndPoint().close(),
            callback);
    if (admission != Admission.ADMITTED) {
      response.reset();
      new AnswerWriter(request, response).write(refusal(admission), callback);
    }
  }

  private static void sayEvents(Response response) {
    HttpFields.Mutable headers = response.getHeaders();
    headers.put(HttpHeader.CONTENT_TYPE, "text/event-stream");
    headers.put(HttpHeader.CACHE_CONTROL, "no-store");
    headers.put(HttpHeader.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    headers.put("X-Content-Type-Options", "nosniff");
    // nginx would keep events until its buffer is full
    headers.put("X-Accel-Buffering", "no");
  }

  private static Answer refusal(Admission admission) {
    Problem problem =
        admission == Admission.ADDRESS_FULL ? Problem.tooManyOfAddress() : Problem.tooManyLive();
    return Answer.problem(problem).with(HttpHeader.RETRY_AFTER.asString(), RETRY_SECONDS);
  }
}
