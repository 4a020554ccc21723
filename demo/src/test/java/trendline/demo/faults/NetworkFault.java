package trendline.demo.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import trendline.demo.harness.ChaosProxy;

/**
 * The network between the application and all brokers fails for a while.
 *
 * @param act what is done to each proxy again and again meanwhile
 * @param isBearable whether counting has to go on meanwhile
 */
record NetworkFault(
    String name,
    List<ChaosProxy> proxies,
    Duration lasts,
    Consumer<ChaosProxy> act,
    boolean isBearable)
    implements Fault {
  private static final Duration DELAY = Duration.ofMillis(500);

  /** Whatever is sent arrives half a second later. */
  static NetworkFault slow(List<ChaosProxy> proxies, Duration lasts) {
    return new NetworkFault(
        "network-delay-500ms", proxies, lasts, proxy -> proxy.delay(DELAY), true);
  }

  /** Nothing arrives and nobody is told; what lost a byte stays dead afterwards. */
  static NetworkFault cut(List<ChaosProxy> proxies, Duration lasts) {
    return new NetworkFault(
        "network-drop-" + lasts.toSeconds() + "s", proxies, lasts, ChaosProxy::drop, false);
  }

  /** No connection lives longer than a moment. */
  static NetworkFault resets(List<ChaosProxy> proxies, Duration lasts) {
    return new NetworkFault("network-reset-storm", proxies, lasts, ChaosProxy::reset, false);
  }

  @Override
  public int instances() {
    return 1;
  }

  /** Answers how long it took from the network's return, or what it took in spite of it. */
  @Override
  public Duration happenTo(Instances instances, Recovery recovery) {
    Passing.repeating(() -> proxies.forEach(act), lasts);
    if (isBearable) {
      Duration inSpiteOfIt = recovery.since(Instant.now());
      proxies.forEach(ChaosProxy::pass);
      return inSpiteOfIt;
    }
    proxies.forEach(ChaosProxy::pass);
    return recovery.since(Instant.now());
  }
}
