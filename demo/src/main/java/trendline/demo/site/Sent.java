package trendline.demo.site;

import java.util.Map;
import java.util.TreeMap;

/** What the blog answers. */
record Sent(int status, Map<String, String> headers, String body) {
  private static final String TYPE = "Content-Type";

  /** A page, in which nothing runs that is not the blog's, the read API's or the collector's. */
  static Sent page(int status, Place place, String html) {
    String others = place.api() + " " + place.collector();
    return text(status, "text/html; charset=utf-8", html)
        .with("Cache-Control", "no-store")
        .with(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self' "
                + others
                + "; connect-src 'self' "
                + others
                + "; style-src 'self'; img-src 'self' data:; form-action 'self';"
                + " base-uri 'none'; frame-ancestors 'none'")
        .with("Referrer-Policy", "strict-origin-when-cross-origin");
  }

  static Sent text(int status, String type, String text) {
    return new Sent(status, Map.of(TYPE, type, "X-Content-Type-Options", "nosniff"), text);
  }

  static Sent redirect(int status, String location) {
    return new Sent(status, Map.of("Location", location), "");
  }

  static Sent nothing(int status) {
    return new Sent(status, Map.of(), "");
  }

  Sent with(String header, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(header, value);
    return new Sent(status, more, body);
  }
}
