package trendline.producer.generate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What an article is about. */
record Story(
    String language, String category, String author, String slug, String title, String excerpt) {
  private static final String FILE = "stories.tsv";

  /** All stories of a language, in the order of the file. */
  static List<Story> in(Language language) {
    try (InputStream in = Story.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing from the jar");
      }
      try (BufferedReader lines =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        return lines
            .lines()
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .map(Story::parse)
            .filter(story -> language.has(story.language()))
            .toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Story parse(String line) {
    String[] columns = line.split("\t", -1);
    if (columns.length != 6) {
      throw new IllegalStateException(FILE + ": six columns wanted: " + line);
    }
    return new Story(columns[0], columns[1], columns[2], columns[3], columns[4], columns[5]);
  }
}
