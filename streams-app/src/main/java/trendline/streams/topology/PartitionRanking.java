package trendline.streams.topology;

import trendline.events.Ranking;

/**
 * The best of one partition in one list.
 *
 * @param partition the partition of the inputs
 * @param ranking its best, without previous ranks
 */
record PartitionRanking(int partition, Ranking ranking) implements PartitionNews {}
