package trendline.benchmarks.growth;

/**
 * What came of one shape; of several instances, sums.
 *
 * @param eventsPerSecond as the benchmark of throughput has it
 * @param cpuMicrosPerEvent processor time of the instances
 * @param liveHeapMib what is live on the heap at the end, after forced collections
 * @param peakMib the most memory that the processes had
 * @param stateMib the state directories on disk
 * @param restartSeconds from starting the first instance again, with its state, until it is ready
 * @param restoreSeconds the same without its state, which comes from Kafka then
 */
public record Grown(
    Shape shape,
    double eventsPerSecond,
    double cpuMicrosPerEvent,
    long liveHeapMib,
    long peakMib,
    long stateMib,
    double restartSeconds,
    double restoreSeconds) {}
