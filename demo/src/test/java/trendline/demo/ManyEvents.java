package trendline.demo;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import trendline.events.Comment;
import trendline.events.CommentState;
import trendline.events.Event;
import trendline.events.EventEncoder;
import trendline.events.PageView;

/** A day of a busy site: readers who reload, and comments that come and go. */
final class ManyEvents {
  private static final long SEED = 20_261_124;
  private static final Duration LENGTH = Duration.ofDays(1);
  private static final int ARTICLES = 200;
  private static final int VISITORS = 2_000;

  private ManyEvents() {}

  /** Writes so many events, in time order, the same at each call. */
  static Path writtenTo(Path file, int count) throws IOException {
    EventEncoder encoder = new EventEncoder();
    Random random = new Random(SEED);
    Instant start = Instant.parse("2026-01-01T00:00:00Z");
    try (BufferedWriter lines = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      for (int i = 0; i < count; i++) {
        Instant at = start.plus(LENGTH.multipliedBy(i).dividedBy(count));
        Event event = random.nextInt(20) == 0 ? comment(random, at) : view(random, i, at);
        lines.write(new String(encoder.line(event), StandardCharsets.UTF_8));
        lines.write('\n');
      }
    }
    return file;
  }

  private static PageView view(Random random, int number, Instant at) {
    return new PageView("e" + number, article(random), "v" + random.nextInt(VISITORS), at);
  }

  private static Comment comment(Random random, Instant at) {
    CommentState[] states = CommentState.values();
    return new Comment(
        "c" + random.nextInt(50),
        article(random),
        null,
        states[random.nextInt(states.length)],
        random.nextInt(5),
        at);
  }

  /** The first ones are read most. */
  private static String article(Random random) {
    return "article-" + (int) (ARTICLES * Math.pow(random.nextDouble(), 3));
  }
}
