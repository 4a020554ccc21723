package trendline.streams.api.live;

import java.util.HashMap;
import java.util.Map;

/** Counts the clients, in all and by address, and refuses those beyond the limits. */
final class Seats {
  private final Map<String, Integer> byAddress = new HashMap<>();
  private final LiveLimits limits;
  private int taken;
  private boolean closed;

  Seats(LiveLimits limits) {
    this.limits = limits;
  }

  /** Takes a seat where there is one; it is to be released once. */
  synchronized Admission take(String address) {
    if (closed || taken >= limits.clients()) {
      return Admission.FULL;
    }
    int ofAddress = byAddress.getOrDefault(address, 0);
    if (limits.perAddress() > 0 && ofAddress >= limits.perAddress()) {
      return Admission.ADDRESS_FULL;
    }
    taken++;
    byAddress.put(address, ofAddress + 1);
    return Admission.ADMITTED;
  }

  synchronized void release(String address) {
    taken--;
    byAddress.computeIfPresent(address, (same, count) -> count == 1 ? null : count - 1);
  }

  /** From now on nobody is let in. */
  synchronized void close() {
    closed = true;
  }

  synchronized int taken() {
    return taken;
  }
}
