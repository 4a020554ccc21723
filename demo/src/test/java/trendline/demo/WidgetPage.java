package trendline.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import trendline.events.Ranking;
import trendline.events.RankingEntry;

/** A page of somebody's site that shows one list, and lists to show. */
final class WidgetPage {
  private WidgetPage() {}

  /** Writes it to a file; answers its address. */
  static String in(Path directory, String api, String lang, String attributes) {
    String html =
        """
        <!doctype html>
        <html lang="%s">
          <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>A site</title>
            <style>
              :root { color-scheme: light dark; font-family: sans-serif; background: light-dark(#fff, #121212); }
              body { max-width: 360px; margin: 24px; }
            </style>
            <script src="%s/widget.js" async></script>
          </head>
          <body>
            <main>
              <h1>A site</h1>
              <trendline-list %s></trendline-list>
            </main>
          </body>
        </html>
        """
            .formatted(lang, api, attributes);
    try {
      Path file = directory.resolve("page.html");
      return Files.writeString(file, html).toUri().toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code trending|1h|all} with these titles; the first has most views. */
  static Ranking trending(String... titles) {
    List<RankingEntry> entries = new ArrayList<>();
    for (String title : titles) {
      entries.add(row(entries.size() + 1, title, "/articles/" + title.hashCode()));
    }
    return trending(entries);
  }

  static Ranking trending(List<RankingEntry> entries) {
    Instant now = Instant.now();
    return new Ranking("trending", "1h", "all", "heat/1", now, now, entries);
  }

  /** The id of the article with such a title. */
  static String id(String title) {
    return "article-" + title.hashCode();
  }

  static RankingEntry row(int rank, String title, String url) {
    return new RankingEntry(
        rank,
        null,
        id(title),
        title,
        url,
        "City",
        "Ann",
        "What happened, and why it matters to everybody who lives here.",
        null,
        Instant.now().minusSeconds(3 * 3600 + 60),
        5,
        10.0 / rank,
        10,
        1,
        12_345 / rank,
        rank * 2 - 1);
  }
}
