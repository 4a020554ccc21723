package trendline.streams.api.live;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.IteratingCallback;
import org.jspecify.annotations.Nullable;
import trendline.streams.metrics.Departure;

/**
 * One connection. While a write is under way only the newest frame waits behind it, so that a slow
 * client costs one frame however far it is behind; one whose write does not end is dropped. Needs
 * no thread: whoever offers a frame or ends a write takes the next step.
 */
final class LiveClient extends IteratingCallback {
  /**
   * Ticks of silence after which a heartbeat is sent; below every usual idle timeout of proxies.
   */
  static final int HEARTBEAT_TICKS = 15;

  /** Ticks within which a write must end. */
  static final int SLOW_TICKS = 10;

  private final AtomicReference<@Nullable ByteBuffer> next = new AtomicReference<>();
  private final Content.Sink sink;
  private final Runnable cut;
  private final Callback request;
  private final Consumer<Departure> left;
  private volatile @Nullable ByteBuffer greeting;
  private volatile boolean writing;
  private volatile boolean ending;
  private volatile boolean saidGoodbye;
  private volatile int ticks;
  private volatile Departure departure = Departure.GONE;

  /**
   * A client that was not sent anything yet.
   *
   * @param cut closes the connection at once
   * @param request to be completed when the connection is over
   * @param left told once, when it is over
   */
  LiveClient(
      ByteBuffer greeting,
      Content.Sink sink,
      Runnable cut,
      Callback request,
      Consumer<Departure> left) {
    this.greeting = greeting.duplicate();
    this.sink = sink;
    this.cut = cut;
    this.request = request;
    this.left = left;
  }

  /** Sends the greeting, and nothing else yet. */
  void greet() {
    iterate();
  }

  /** Sends a frame, or has it wait in the place of the one that waited before. */
  void offer(Frame frame) {
    next.set(frame.bytes().duplicate());
    iterate();
  }

  /** Ends the stream properly, so that the client comes back by itself and elsewhere. */
  void end() {
    departure = Departure.ENDED;
    ending = true;
    iterate();
  }

  /** A second has passed; to be called by one thread. */
  void tick() {
    int passed = ticks + 1;
    ticks = passed;
    if (writing && passed >= SLOW_TICKS) {
      departure = Departure.SLOW;
      cut.run();
    } else if (!writing && passed >= HEARTBEAT_TICKS) {
      next.compareAndSet(null, Frame.HEARTBEAT.duplicate());
      iterate();
    }
  }

  @Override
  protected Action process() {
    ticks = 0;
    ByteBuffer bytes = takeNext();
    if (bytes == null && ending && saidGoodbye) {
      return Action.SUCCEEDED;
    }
    writing = bytes != null || ending;
    if (bytes != null) {
      sink.write(false, bytes, this);
      return Action.SCHEDULED;
    }
    if (ending) {
      saidGoodbye = true;
      sink.write(true, BufferUtil.EMPTY_BUFFER, this);
      return Action.SCHEDULED;
    }
    return Action.IDLE;
  }

  private @Nullable ByteBuffer takeNext() {
    ByteBuffer first = greeting;
    if (first != null) {
      greeting = null;
      return first;
    }
    return ending ? null : next.getAndSet(null);
  }

  @Override
  protected void onCompleteSuccess() {
    request.succeeded();
    left.accept(departure);
  }

  @Override
  protected void onCompleteFailure(Throwable cause) {
    request.failed(cause);
    left.accept(departure);
  }

  @Override
  public InvocationType getInvocationType() {
    return InvocationType.NON_BLOCKING;
  }
}
