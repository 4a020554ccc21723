package trendline.demo.site;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every word that the blog's pages need in one language, and how it writes dates. */
record Words(Lang lang, Map<String, String> texts, DateTimeFormatter date) {
  static Words in(Lang lang) {
    return new Words(
        lang,
        read("words-" + lang.code() + ".properties"),
        DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag(lang.code()))
            .withZone(ZoneOffset.UTC));
  }

  String text(String key) {
    return Objects.requireNonNull(texts.get(key), key);
  }

  /** A text from outside, as this language sets it. */
  @Nullable String set(@Nullable String text) {
    return text == null ? null : Typography.set(lang, text);
  }

  String date(Instant instant) {
    return date.format(instant);
  }

  private static Map<String, String> read(String name) {
    try (Reader file =
        new InputStreamReader(
            Objects.requireNonNull(Words.class.getResourceAsStream(name), name),
            StandardCharsets.UTF_8)) {
      Properties properties = new Properties();
      properties.load(file);
      return properties.stringPropertyNames().stream()
          .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
