package trendline.producer.replay;

import org.jspecify.annotations.Nullable;

/** Cuts the path out of what stands in a log, which is often no valid URI. */
final class UriPath {
  private UriPath() {}

  /** The path of {@code /path?query#fragment} or {@code https://host/path}; null where is none. */
  static @Nullable String of(@Nullable String uri) {
    if (uri == null) {
      return null;
    }
    int start = 0;
    int scheme = uri.indexOf("://");
    if (scheme > 0 && !uri.startsWith("/")) {
      start = uri.indexOf('/', scheme + 3);
    }
    if (start < 0 || !uri.startsWith("/", start)) {
      return null;
    }
    return uri.substring(start, Math.min(endOf(uri, '?', start), endOf(uri, '#', start)));
  }

  private static int endOf(String uri, char mark, int start) {
    int end = uri.indexOf(mark, start);
    return end < 0 ? uri.length() : end;
  }
}
