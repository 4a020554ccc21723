package trendline.streams.topology;

/** What one partition of the inputs sends to those who merge. */
sealed interface PartitionNews permits PartitionRanking, PartitionBeat {
  /** The partition of the inputs that it comes from. */
  int partition();
}
