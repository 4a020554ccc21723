package trendline.producer.spool;

/**
 * How much a spool may hold.
 *
 * @param capacityBytes of all files together; what comes beyond is refused
 * @param segmentBytes from which size on a file is followed by another; a file is deleted once all
 *     of it was read, and read again from its beginning after a restart
 */
public record SpoolSettings(long capacityBytes, long segmentBytes) {
  private static final long MIB = 1024 * 1024;
  private static final long LARGEST_MIB = 1024 * 1024;
  private static final long SEGMENT_BYTES = 4 * MIB;

  /**
   * One of a size that people choose.
   *
   * @throws IllegalArgumentException where it is outside its range
   */
  public static SpoolSettings ofMib(long mib) {
    if (mib < 1 || mib > LARGEST_MIB) {
      throw new IllegalArgumentException("--spool-mib " + mib + ": must be 1 to " + LARGEST_MIB);
    }
    return new SpoolSettings(mib * MIB, SEGMENT_BYTES);
  }
}
