package trendline.producer.collector;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections that bring no whole request header in time, whether they are idle or send a
 * byte now and then: Jetty's own idle timeout begins anew with every byte.
 */
final class RequestDeadline extends Handler.Wrapper implements Connection.Listener {
  /** How often it looks, while a deadline passes once. */
  private static final int LOOKS = 10;

  private final Map<Connection, Long> waitingSince = new ConcurrentHashMap<>();
  private final Duration deadline;
  private volatile Scheduler.Task next = () -> false;

  RequestDeadline(Handler handler, Duration deadline) {
    super(handler);
    this.deadline = deadline;
  }

  @Override
  protected void doStart() throws Exception {
    super.doStart();
    look();
  }

  @Override
  protected void doStop() throws Exception {
    next.cancel();
    super.doStop();
  }

  private void look() {
    long now = System.nanoTime();
    waitingSince.forEach(
        (connection, since) -> {
          if (now - since >= deadline.toNanos()) {
            connection.getEndPoint().close();
          }
        });
    next =
        getServer()
            .getScheduler()
            .schedule(this::look, deadline.toMillis() / LOOKS, TimeUnit.MILLISECONDS);
  }

  @Override
  public void onOpened(Connection connection) {
    waitingSince.put(connection, System.nanoTime());
  }

  @Override
  public void onClosed(Connection connection) {
    waitingSince.remove(connection);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Connection connection = request.getConnectionMetaData().getConnection();
    waitingSince.remove(connection);
    Request.addCompletionListener(request, failure -> waitAgain(connection));
    return super.handle(request, response, callback);
  }

  private void waitAgain(Connection connection) {
    waitingSince.put(connection, System.nanoTime());
    if (!connection.getEndPoint().isOpen()) {
      // it was closed before it was put here
      waitingSince.remove(connection);
    }
  }
}
