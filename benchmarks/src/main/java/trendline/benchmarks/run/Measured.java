package trendline.benchmarks.run;

/**
 * What one run came to.
 *
 * @param round 1 for the first
 * @param seconds from the moment that the events can be read until the last is counted, committed,
 *     and in a list that a reader of committed records has seen
 * @param countedSeconds until the last is counted and committed only
 * @param eventsPerSecond by {@code seconds}
 * @param cpuMicrosPerEvent processor time of the program's process, meanwhile
 * @param peakMib the most memory that the process had at one time; 0 where the system does not tell
 */
public record Measured(
    Contestant contestant,
    int round,
    double seconds,
    double countedSeconds,
    double eventsPerSecond,
    double cpuMicrosPerEvent,
    long peakMib) {}
