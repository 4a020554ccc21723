package trendline.demo.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** What a soak has come to; says it in a line a minute, and at the end in one more. */
final class SoakProgress implements AutoCloseable {
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private final Instant began = Instant.now();
  private final Map<String, Integer> faults = new TreeMap<>();
  private String running = "none";
  private Duration longest = Duration.ZERO;
  private long eventsOfFormerRounds;
  private long eventsOfRound;
  private long difference;
  private long residentMib;
  private long mostResidentMib;

  @SuppressWarnings("FutureReturnValueIgnored") // a line that fails must not end the soak
  SoakProgress() {
    timer.scheduleAtFixedRate(() -> System.out.println(line()), 1, 1, TimeUnit.MINUTES);
  }

  synchronized void newRound() {
    eventsOfFormerRounds += eventsOfRound;
    eventsOfRound = 0;
  }

  synchronized void started(Fault fault) {
    running = fault.name();
  }

  synchronized void checked(
      Fault fault, Duration outage, Comparison comparison, long instanceResidentMib) {
    faults.merge(fault.name(), 1, Integer::sum);
    longest = longest.compareTo(outage) < 0 ? outage : longest;
    eventsOfRound = comparison.acknowledged();
    difference += comparison.difference();
    residentMib = instanceResidentMib;
    mostResidentMib = Math.max(mostResidentMib, residentMib);
  }

  private synchronized String line() {
    return String.format(
        "minute=%d faults=%d events=%d difference=%d rss_mib=%d last=%s",
        Duration.between(began, Instant.now()).toMinutes(),
        count(),
        eventsOfFormerRounds + eventsOfRound,
        difference,
        residentMib,
        running);
  }

  /** The whole soak in a line. */
  synchronized String summary() {
    return String.format(
        "soak minutes=%d faults=%d events=%d difference=%d longest_recovery=%ds most_rss_mib=%d %s",
        Duration.between(began, Instant.now()).toMinutes(),
        count(),
        eventsOfFormerRounds + eventsOfRound,
        difference,
        longest.toSeconds(),
        mostResidentMib,
        faults);
  }

  private int count() {
    return faults.values().stream().mapToInt(Integer::intValue).sum();
  }

  @Override
  public void close() {
    timer.shutdownNow();
    System.out.println(summary());
  }
}
