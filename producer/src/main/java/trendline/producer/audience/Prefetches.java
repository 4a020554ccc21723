package trendline.producer.audience;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import trendline.producer.collector.Audience;
import trendline.producer.collector.ViewRequest;

/** Takes out what a browser fetches before anybody looks, or for a preview. */
final class Prefetches implements Audience {
  static final String NAME = "prefetch";

  /** The standard one, and those of older browsers. */
  private static final List<String> HEADERS =
      List.of("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz");

  private static final List<String> PURPOSES =
      List.of("prefetch", "prerender", "preview", "instant");

  @Override
  public Optional<String> rejectedBy(ViewRequest request) {
    return HEADERS.stream().anyMatch(header -> isBeforehand(request.headers().get(header)))
        ? Optional.of(NAME)
        : Optional.empty();
  }

  private static boolean isBeforehand(@Nullable String purpose) {
    if (purpose == null) {
      return false;
    }
    String lower = purpose.toLowerCase(Locale.ROOT);
    return PURPOSES.stream().anyMatch(lower::contains);
  }
}
