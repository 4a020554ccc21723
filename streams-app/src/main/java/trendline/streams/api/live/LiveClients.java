package trendline.streams.api.live;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import trendline.events.RankingKey;
import trendline.streams.metrics.Departure;
import trendline.streams.metrics.LiveMetrics;

/** Lets clients in to follow lists, and tells all of a list's clients of each change. */
public final class LiveClients implements AutoCloseable {
  private static final int SHORTEST_RETRY = 2_000;
  private static final int LONGEST_RETRY = 5_000;

  private final Set<RankingKey> changed = ConcurrentHashMap.newKeySet();
  private final LiveStreams streams = new LiveStreams();
  private final Seats seats;
  private final LiveMetrics metrics;
  private final LiveThread thread;

  public LiveClients(LiveLimits limits, LiveMetrics metrics) {
    this(limits, metrics, new OwnThread());
  }

  LiveClients(LiveLimits limits, LiveMetrics metrics, LiveThread thread) {
    this.seats = new Seats(limits);
    this.metrics = metrics;
    this.thread = thread;
    metrics.countClients(seats::taken);
    thread.eachSecond(streams::tick);
  }

  /**
   * Lets a client in, or says why not; what it is sent then goes to the sink until one side ends
   * it.
   *
   * @param has the id of the last frame that it was sent before, if it says so
   * @param cut closes the connection at once
   * @param request completed when the connection is over; untouched where it is not let in
   */
  public Admission join(
      String address,
      Feed feed,
      @Nullable String has,
      Content.Sink sink,
      Runnable cut,
      Callback request) {
    Admission admission = seats.take(address);
    if (admission == Admission.ADMITTED) {
      thread.run(() -> streams.join(feed, client(address, feed, sink, cut, request), has));
    } else {
      metrics.refused(admission == Admission.ADDRESS_FULL);
    }
    return admission;
  }

  private LiveClient client(
      String address, Feed feed, Content.Sink sink, Runnable cut, Callback request) {
    return new Member(address, feed, sink, cut, request).client;
  }

  /** A list was published anew, or no longer is. */
  public void changed(RankingKey key) {
    if (changed.add(key)) {
      thread.run(
          () -> {
            changed.remove(key);
            streams.changed(key);
          });
    }
  }

  /** How many clients there are. */
  public int connected() {
    return seats.taken();
  }

  /** Ends all streams; clients come back by themselves, after times that differ. */
  @Override
  public void close() {
    seats.close();
    thread.run(streams::end);
    thread.close();
  }

  /** Ties a client to its seat and its stream, which it leaves together. */
  private final class Member {
    private final LiveClient client;

    Member(String address, Feed feed, Content.Sink sink, Runnable cut, Callback request) {
      // at differing times, so that those whom a restart cuts off do not come back all at once
      int retry = ThreadLocalRandom.current().nextInt(SHORTEST_RETRY, LONGEST_RETRY);
      client =
          new LiveClient(
              Frame.retry(retry), sink, cut, request, departure -> leave(address, feed, departure));
    }

    private void leave(String address, Feed feed, Departure departure) {
      seats.release(address);
      metrics.left(departure);
      thread.run(() -> streams.leave(feed, client));
    }
  }
}
