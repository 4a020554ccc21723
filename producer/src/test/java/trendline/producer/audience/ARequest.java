package trendline.producer.audience;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import trendline.producer.collector.ViewRequest;

/** Requests of a reader, and what makes them others'. */
record ARequest(String visitor, Instant at, @Nullable String token, Map<String, String> headers) {
  static final String FIREFOX =
      "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0";
  static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  static ARequest ofAReader() {
    return new ARequest("v1", NOON, null, Map.of("User-Agent", FIREFOX));
  }

  ARequest by(String other) {
    return new ARequest(other, at, token, headers);
  }

  ARequest at(Instant other) {
    return new ARequest(visitor, other, token, headers);
  }

  ARequest withToken(String other) {
    return new ARequest(visitor, at, other, headers);
  }

  ARequest with(String header, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(header, value);
    return new ARequest(visitor, at, token, more);
  }

  ARequest without(String header) {
    Map<String, String> fewer = new TreeMap<>(headers);
    fewer.remove(header);
    return new ARequest(visitor, at, token, fewer);
  }

  ViewRequest forArticle(String articleId) {
    Map<String, String> byAnyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    byAnyCase.putAll(headers);
    return new ViewRequest("e1", articleId, visitor, token, byAnyCase::get, at);
  }
}
