package trendline.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A value that cannot be is refused where it is made, by whoever makes it. */
class ImpossibleValuesTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final Instant BEFORE_1970 = Instant.EPOCH.minusNanos(1);
  private static final Instant YEAR_10000 = Instant.parse("+10000-01-01T00:00:00Z");

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("impossible")
  void aRecordRefusesAnImpossibleValueAndNamesTheField(
      String field, RejectReason reason, ThrowingCallable creation) {
    assertThatThrownBy(creation)
        .isInstanceOf(InvalidFieldException.class)
        .hasMessageStartingWith(field + ": must")
        .extracting("reason")
        .isEqualTo(reason);
  }

  @Test
  void aRankingKeyThatCouldNotBeReadBackIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new RankingKey("a|b", "1h", "all"));
    assertThatIllegalArgumentException().isThrownBy(() -> new RankingKey("a", "1|h", "all"));
    assertThatIllegalArgumentException().isThrownBy(() -> new RankingKey("", "1h", "all"));
    assertThatIllegalArgumentException().isThrownBy(() -> new RankingKey("a", "1h", ""));
  }

  @Test
  void theMessageTellsALengthButNotTheValue() {
    ThrowingCallable creation = () -> new ArticleRemoved("secret".repeat(50));

    assertThatThrownBy(creation)
        .hasMessage("articleId: must have 1 to 200 characters, has 300")
        .hasMessageNotContaining("secret");
  }

  @Test
  void theBoundsThemselvesAreAllowed() {
    Instant last = Instant.parse("9999-12-31T23:59:59.999999999Z");

    PageView view = new PageView("e".repeat(200), "a", "~", last);
    Comment comment = new Comment("c", "a", null, CommentState.SPAM, 0, Instant.EPOCH);
    RankingEntry unplaced = entry(0, 0);

    assertThat(view.occurredAt()).isEqualTo(last);
    assertThat(comment.version()).isZero();
    assertThat(unplaced.at(3, 1).rank()).isEqualTo(3);
  }

  static Stream<Object[]> impossible() {
    return Stream.of(
        refused("eventId", RejectReason.BAD_ID, () -> new PageView("", "a", "v", NOON)),
        refused("articleId", RejectReason.BAD_ID, () -> new PageView("e", "a b", "v", NOON)),
        refused("visitorId", RejectReason.BAD_ID, () -> new PageView("e", "a", "ü", NOON)),
        refused(
            "occurredAt", RejectReason.BAD_INSTANT, () -> new PageView("e", "a", "v", BEFORE_1970)),
        refused(
            "occurredAt", RejectReason.BAD_INSTANT, () -> new PageView("e", "a", "v", YEAR_10000)),
        refused("commentId", RejectReason.BAD_ID, () -> comment("c|", "u", 1)),
        refused("authorId", RejectReason.BAD_ID, () -> comment("c", "", 1)),
        refused("version", RejectReason.OUT_OF_RANGE, () -> comment("c", "u", -1)),
        refused("title", RejectReason.BAD_TEXT, () -> article("\u00A0", "/", 1)),
        refused("title", RejectReason.BAD_TEXT, () -> article("", "/", 1)),
        refused("title", RejectReason.BAD_TEXT, () -> article("a\tb", "/", 1)),
        refused("title", RejectReason.BAD_TEXT, () -> article("a\uD83D", "/", 1)),
        refused("title", RejectReason.TOO_LONG, () -> article("я".repeat(301), "/", 1)),
        refused("url", RejectReason.BAD_TEXT, () -> article("t", "//evil.example", 1)),
        refused("url", RejectReason.BAD_TEXT, () -> article("t", "/\\evil.example", 1)),
        refused("url", RejectReason.BAD_TEXT, () -> article("t", "http\u017F://e", 1)),
        refused("url", RejectReason.BAD_TEXT, () -> article("t", "JavaScript:x", 1)),
        refused("url", RejectReason.TOO_LONG, () -> article("t", "/".repeat(2001), 1)),
        refused("readingMinutes", RejectReason.OUT_OF_RANGE, () -> article("t", "/", -1)),
        refused("readingMinutes", RejectReason.OUT_OF_RANGE, () -> article("t", "/", 10_001)),
        refused("articleId", RejectReason.BAD_ID, () -> new ArticleRemoved("")),
        refused("views", RejectReason.OUT_OF_RANGE, () -> new ArticleTotals("a", -1, 0)),
        refused("comments", RejectReason.OUT_OF_RANGE, () -> new ArticleTotals("a", 0, -1)),
        refused("rank", RejectReason.OUT_OF_RANGE, () -> entry(-1, 0)),
        refused("score", RejectReason.OUT_OF_RANGE, () -> entry(1, -0.5)),
        refused("score", RejectReason.OUT_OF_RANGE, () -> entry(1, Double.NaN)),
        refused("score", RejectReason.OUT_OF_RANGE, () -> entry(1, Double.POSITIVE_INFINITY)));
  }

  private static Object[] refused(String field, RejectReason reason, ThrowingCallable creation) {
    return new Object[] {field, reason, creation};
  }

  private static Comment comment(String id, String author, long version) {
    return new Comment(id, "a", author, CommentState.VISIBLE, version, NOON);
  }

  private static Article article(String title, String url, int minutes) {
    return new Article(
        "a", title, url, null, null, null, null, NOON, minutes, ArticleStatus.LISTED);
  }

  private static RankingEntry entry(int rank, double score) {
    return new RankingEntry(
        rank, null, "a", null, null, null, null, null, null, null, null, score, 0, 0, 0, 0);
  }
}
