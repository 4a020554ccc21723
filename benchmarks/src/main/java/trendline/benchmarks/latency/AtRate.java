package trendline.benchmarks.latency;

/**
 * What came of one rate.
 *
 * @param rate views a second that were to be sent
 * @param sent views a second that were sent
 * @param processors how many processors the program kept busy
 * @param peakMib the most memory that its process had at one time
 * @param toReader to a reader of the topic
 * @param toLiveClient to a client that follows the list over HTTP
 */
public record AtRate(
    int rate, double sent, double processors, long peakMib, Delays toReader, Delays toLiveClient) {}
