package trendline.producer.collector;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.OptionalLong;

/**
 * Lets each client send so many requests a second, and some at once, by a token bucket for each
 * address; a whole {@code /64} is one client, as any home has one. Remembers so many clients at
 * most; one that was forgotten begins with a full bucket.
 */
final class ClientLimits {
  private static final int REMEMBERED = 100_000;
  private static final long ALMOST_A_SECOND = 999_999_999;
  private static final int NETWORK_BYTES = 8;
  private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

  private final LoadingCache<String, Bucket> buckets;

  ClientLimits(CollectorLimits limits, Clock clock) {
    TimeMeter time = new WallClock(clock);
    buckets =
        Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(FORGOTTEN_AFTER)
            .build(
                client ->
                    Bucket.builder()
                        .addLimit(
                            limit ->
                                limit
                                    .capacity(limits.clientBurst())
                                    .refillGreedy(limits.clientRate(), Duration.ofSeconds(1)))
                        .withCustomTimePrecision(time)
                        .build());
  }

  /** Empty where the request may pass; otherwise after how many seconds the next one may. */
  OptionalLong secondsUntilNext(String address) {
    ConsumptionProbe probe = buckets.get(client(address)).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? OptionalLong.empty()
        : OptionalLong.of(
            Duration.ofNanos(probe.getNanosToWaitForRefill())
                .plusNanos(ALMOST_A_SECOND)
                .toSeconds());
  }

  private static String client(String address) {
    if (address.indexOf(':') < 0) {
      return address;
    }
    try {
      // always a literal: no name is looked up
      InetAddress parsed = InetAddress.getByName(address);
      return parsed instanceof Inet6Address
          ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
          : address;
    } catch (UnknownHostException e) {
      return address;
    }
  }

  /** How many clients are remembered. */
  long remembered() {
    buckets.cleanUp();
    return buckets.estimatedSize();
  }

  private record WallClock(Clock clock) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      return clock.millis() * 1_000_000;
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
