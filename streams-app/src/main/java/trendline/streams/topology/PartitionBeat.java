package trendline.streams.topology;

/**
 * A partition's word on whether all of it is counted.
 *
 * @param partition the partition of the inputs
 * @param partitions how many there are; 0 where it does not know yet
 * @param at until when all is counted, in milliseconds since 1970; {@link #BEHIND} where it is not
 */
record PartitionBeat(int partition, int partitions, long at) implements PartitionNews {
  static final long BEHIND = 0;

  /** Said by a partition that was taken over and has not caught up yet. */
  static PartitionBeat behind(int partition, int partitions) {
    return new PartitionBeat(partition, partitions, BEHIND);
  }
}
