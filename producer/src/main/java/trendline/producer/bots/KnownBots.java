package trendline.producer.bots;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The user agents of programs that name themselves, by the list of patterns in {@code
 * patterns.txt}.
 */
final class KnownBots {
  /** Enough to tell; and a bound on what a hostile user agent can cost. */
  private static final int LONGEST = 512;

  private static final int REMEMBERED = 10_000;
  private static final String COMMENT = "#";

  private final Pattern pattern = load();

  // a site sees the same few thousand user agents again and again, and the regex takes 0.2 ms
  private final LoadingCache<String, Boolean> known =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build(agent -> pattern.matcher(agent).find());

  boolean contains(String userAgent) {
    String agent = userAgent.length() > LONGEST ? userAgent.substring(0, LONGEST) : userAgent;
    return Boolean.TRUE.equals(known.get(agent));
  }

  private static Pattern load() {
    try (InputStream in = KnownBots.class.getResourceAsStream("patterns.txt")) {
      if (in == null) {
        throw new IllegalStateException("patterns.txt is missing from the jar");
      }
      try (BufferedReader lines =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        // blanks at either end belong to a pattern
        return Pattern.compile(
            lines
                .lines()
                .filter(line -> !line.isEmpty() && !line.startsWith(COMMENT))
                .collect(Collectors.joining("|")),
            Pattern.CASE_INSENSITIVE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
