package trendline.streams.status;

/**
 * A partition of an input.
 *
 * @param topic with the prefix
 * @param kept records that Kafka keeps
 * @param waiting records that came and are not counted
 * @param inPerSecond records that came while it was looked at, a second
 * @param countedPerSecond records that were counted meanwhile, a second
 * @param owned whether an instance counts it
 */
record InputState(
    String topic,
    int partition,
    long kept,
    long waiting,
    double inPerSecond,
    double countedPerSecond,
    boolean owned) {}
