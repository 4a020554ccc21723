package trendline.demo.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** Writes the text of an article: the same for the same id, and longer where it says so. */
final class Prose {
  private static final int SHORTEST = 4;
  private static final int LONGEST = 9;

  private final List<String> paragraphs;
  private final List<String> headings;
  private final List<String> quotes;

  /**
   * An article's text.
   *
   * @param opening its first paragraphs
   * @param heading above the rest
   * @param quote between the two
   */
  record Text(List<String> opening, String quote, String heading, List<String> rest) {}

  Prose(Lang lang) {
    String[] parts = read("prose-" + lang.code() + ".txt").split("(?m)^---$", -1);
    paragraphs = blocks(Typography.set(lang, parts[0]));
    headings = blocks(parts[1]);
    quotes = blocks(Typography.set(lang, parts[2]));
  }

  Text of(String articleId, int minutes) {
    Random random = new Random(articleId.hashCode());
    List<String> chosen = new ArrayList<>(paragraphs);
    Collections.shuffle(chosen, random);
    int length = Math.max(SHORTEST, Math.min(LONGEST, minutes + 1));
    return new Text(
        List.copyOf(chosen.subList(0, 2)),
        quotes.get(random.nextInt(quotes.size())),
        headings.get(random.nextInt(headings.size())),
        List.copyOf(chosen.subList(2, length)));
  }

  private static List<String> blocks(String text) {
    return List.of(text.strip().split("\n\\s*\n", -1));
  }

  private static String read(String name) {
    try (InputStream file = Prose.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
