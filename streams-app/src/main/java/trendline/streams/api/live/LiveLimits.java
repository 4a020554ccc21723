package trendline.streams.api.live;

/**
 * How many clients may follow lists at one time.
 *
 * @param clients in all, 0 to 100,000; 0 where nobody may
 * @param perAddress from one address, up to that; 0 where only the number in all counts
 */
public record LiveLimits(int clients, int perAddress) {
  /** What holds unless told otherwise. */
  public static final LiveLimits USUAL = new LiveLimits(2000, 0);

  private static final int MOST = 100_000;

  public LiveLimits {
    if (clients < 0 || clients > MOST) {
      throw new IllegalArgumentException(
          "--max-live-clients " + clients + ": must be 0 to " + MOST);
    }
    if (perAddress < 0 || perAddress > MOST) {
      throw new IllegalArgumentException(
          "--max-live-clients-per-address " + perAddress + ": must be 0 to " + MOST);
    }
  }
}
