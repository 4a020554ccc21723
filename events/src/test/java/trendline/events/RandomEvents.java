package trendline.events;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Events of every shape that the contract allows, the same ones for the same seed. */
final class RandomEvents {
  private static final String ID_CHARACTERS =
      "ABCXYZabcxyz0123456789._~:/-"; // the edges of each run, and the rest
  private static final String[] PIECES = {
    "a", "Ж", "ё", " ", "\"", "\\", "日", "\uD83D\uDE00", "|", "<b>", "\u2028", "é"
  };
  private static final List<CommentState> STATES = List.of(CommentState.values());
  private static final long LAST_SECOND = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

  private final Random random;

  RandomEvents(long seed) {
    random = new Random(seed);
  }

  Event next() {
    return switch (random.nextInt(3)) {
      case 0 -> new PageView(id(), id(), id(), instant());
      case 1 ->
          new Comment(
              id(),
              id(),
              maybe() ? id() : null,
              STATES.get(random.nextInt(STATES.size())),
              maybe() ? random.nextInt(9) : random.nextLong() & Long.MAX_VALUE,
              instant());
      default -> article();
    };
  }

  Article article() {
    return new Article(
        id(),
        text(300),
        link(),
        maybe() ? text(100) : null,
        maybe() ? text(200) : null,
        maybe() ? text(500) : null,
        link(),
        maybe() ? instant() : null,
        maybe() ? random.nextInt(10_001) : null,
        maybe() ? ArticleStatus.LISTED : ArticleStatus.UNLISTED);
  }

  private @Nullable String link() {
    return switch (random.nextInt(4)) {
      case 0 -> null;
      case 1 -> "/" + id().replace('/', 'x');
      case 2 -> "http://" + text(300);
      default -> "hTTps://" + text(1992);
    };
  }

  String id() {
    StringBuilder id = new StringBuilder();
    int length = 1 + random.nextInt(random.nextInt(20) == 0 ? 200 : 20);
    for (int i = 0; i < length; i++) {
      id.append(ID_CHARACTERS.charAt(random.nextInt(ID_CHARACTERS.length())));
    }
    return id.toString();
  }

  /** Each piece is one code point or a few; the first is never blank. */
  private String text(int maxLength) {
    StringBuilder text = new StringBuilder("я");
    int pieces = random.nextInt(random.nextInt(10) == 0 ? maxLength / 3 : 12);
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  private Instant instant() {
    long second = maybe() ? (long) random.nextInt(Integer.MAX_VALUE) : random.nextLong(LAST_SECOND);
    int[] nanos = {0, 120_000_000, 999_999_999, random.nextInt(1_000_000_000)};
    return Instant.ofEpochSecond(second, nanos[random.nextInt(nanos.length)]);
  }

  private boolean maybe() {
    return random.nextBoolean();
  }
}
