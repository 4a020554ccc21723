package trendline.events.topics;

/**
 * A topic as it is.
 *
 * @param partitions how many
 * @param replicas copies of each, the leader's included
 * @param cleanupPolicy Kafka's {@code cleanup.policy}
 * @param retentionMillis how long a record is kept where the policy deletes; -1 for ever
 * @param maxMessageBytes the largest batch that it takes
 * @param kept records between its first and its last offset, summed over partitions; after
 *     compaction some of these are gone, and markers of transactions are among them
 * @param newest the time of its newest record in milliseconds since 1970, -1 where there is none
 */
public record TopicState(
    int partitions,
    int replicas,
    String cleanupPolicy,
    long retentionMillis,
    long maxMessageBytes,
    long kept,
    long newest) {}
