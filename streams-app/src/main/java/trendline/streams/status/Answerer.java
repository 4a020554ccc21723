package trendline.streams.status;

/**
 * What one program says of itself on its operations port.
 *
 * @param address as it was asked
 * @param ready whether it says that it does its work
 * @param says its own words, or why it could not be asked
 */
record Answerer(String address, boolean ready, String says) {}
