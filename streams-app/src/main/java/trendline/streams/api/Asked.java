package trendline.streams.api;

import org.eclipse.jetty.util.URIUtil;

/**
 * What was asked for.
 *
 * @param path still encoded where decoding would change its meaning: {@code %2F} stays so
 */
record Asked(String path, QueryParameters query) {
  /** The decoded part of the path between two others. */
  String between(String prefix, String suffix) {
    return URIUtil.decodePath(path.substring(prefix.length(), path.length() - suffix.length()));
  }
}
