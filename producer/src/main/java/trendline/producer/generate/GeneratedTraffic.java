package trendline.producer.generate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import trendline.events.Event;
import trendline.events.EventType;
import trendline.producer.EventSink;

/** Sends a site's history at once and then its traffic at a steady rate, until closed. */
public final class GeneratedTraffic implements Runnable, AutoCloseable {
  private static final long TICK_MILLIS = 20;

  /** After a longer pause than this (a laptop that slept) nothing is made up for. */
  private static final Duration LONGEST_GAP = Duration.ofSeconds(2);

  private final Map<EventType, Long> sent = new ConcurrentHashMap<>();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final SyntheticSite site;
  private final EventSink sink;
  private final double rate;
  private final boolean history;
  private final Clock clock;

  /**
   * Traffic of a site.
   *
   * @param rate events a second, more than 0
   * @param history whether the week before is sent first; not where an earlier run has sent one
   */
  public GeneratedTraffic(
      SyntheticSite site, EventSink sink, double rate, boolean history, Clock clock) {
    this.history = history;
    this.site = site;
    this.sink = sink;
    this.rate = checked(rate);
    this.clock = clock;
  }

  static double checked(double rate) {
    if (!(rate > 0) || rate > 1_000_000) {
      throw new IllegalArgumentException("rate: must be more than 0, at most 1000000, was " + rate);
    }
    return rate;
  }

  @Override
  public void run() {
    for (Event event : history ? site.history() : List.<Event>of()) {
      if (isStopped()) {
        return;
      }
      send(event);
    }
    Instant last = clock.instant();
    double owed = 0;
    while (!isStopped()) {
      Instant now = clock.instant();
      owed += owed(last, now);
      last = now;
      for (; owed >= 1 && !isStopped(); owed--) {
        send(site.next(now));
      }
      await();
    }
  }

  private double owed(Instant last, Instant now) {
    Duration gap = Duration.between(last, now);
    return gap.isNegative() || gap.compareTo(LONGEST_GAP) > 0 ? 0 : rate * gap.toNanos() / 1e9;
  }

  private void send(Event event) {
    sink.publish(event);
    sent.merge(event.type(), 1L, Long::sum);
  }

  private void await() {
    try {
      stopped.await(TICK_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      close();
    }
  }

  private boolean isStopped() {
    return stopped.getCount() == 0;
  }

  /** Events sent so far, by type. */
  public Map<EventType, Long> sent() {
    Map<EventType, Long> counts = new EnumMap<>(EventType.class);
    for (EventType type : EventType.values()) {
      counts.put(type, sent.getOrDefault(type, 0L));
    }
    return counts;
  }

  /** Ends {@link #run} soon, from any thread. */
  @Override
  public void close() {
    stopped.countDown();
  }
}
