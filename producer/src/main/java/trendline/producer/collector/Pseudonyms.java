package trendline.producer.collector;

import java.time.Instant;

/**
 * Makes the visitor's id of a page view out of what a browser shows of itself, so that neither
 * address nor user agent goes any further. Safe for use by many threads; must answer at once.
 */
public interface Pseudonyms {
  /**
   * The id of a visitor, the same for the same visitor for a day at least.
   *
   * @param address of the client, as an IP address is written; behind trusted proxies the one that
   *     they tell
   * @param userAgent as it was sent, at most 8 KiB; empty where none was
   * @param at when the request was received
   * @return an id as the contract has them: {@code [A-Za-z0-9._~:/-]{1,200}}
   */
  String of(String address, String userAgent, Instant at);

  /**
   * Whether ids can be made now. While they cannot, the collector is not ready and puts page views
   * off with 503, and {@link #of} is not called.
   */
  default boolean isReady() {
    return true;
  }
}
