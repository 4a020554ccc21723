package trendline.producer.audience;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import trendline.producer.collector.Audience;
import trendline.producer.collector.ViewRequest;

/** Takes out browsers without a screen, which nobody reads in, where they say so. */
final class HeadlessBrowsers implements Audience {
  static final String NAME = "headless";

  private static final List<String> MARKS = List.of("headless", "phantomjs", "slimerjs");

  @Override
  public Optional<String> rejectedBy(ViewRequest request) {
    boolean isHeadless =
        Stream.of("User-Agent", "Sec-CH-UA", "Sec-CH-UA-Full-Version-List")
            .map(header -> Optional.ofNullable(request.headers().get(header)).orElse(""))
            .map(value -> value.toLowerCase(Locale.ROOT))
            .anyMatch(value -> MARKS.stream().anyMatch(value::contains));
    return isHeadless ? Optional.of(NAME) : Optional.empty();
  }
}
