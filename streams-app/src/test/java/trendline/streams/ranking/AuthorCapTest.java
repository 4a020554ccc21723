package trendline.streams.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AuthorCapTest {
  private static final long NOON = Instant.parse("2026-11-24T12:00:00Z").toEpochMilli();
  private static final long HOUR = 3_600_000;

  private final List<CommentRow> comments = new ArrayList<>();

  @Test
  void anAuthorsFirstThreeCommentsCountInFullAndFurtherOnesAFifth() {
    write("anna", 5, NOON);
    write("boris", 2, NOON);

    assertThat(score()).isEqualTo(3 + 2 * 0.2 + 2, within(1e-9));
  }

  @Test
  void eachCommentWithoutAnAuthorStandsForOneOfItsOwn() {
    write(null, 7, NOON);

    assertThat(score()).isEqualTo(7);
  }

  @Test
  void onlyCommentsInTheWindowCountAndFillTheCap() {
    write("anna", 3, NOON - 24 * HOUR);
    write("anna", 3, NOON - 23 * HOUR);

    assertThat(score()).isEqualTo(3);
  }

  private void write(@Nullable String author, int count, long occurredAt) {
    for (int i = 0; i < count; i++) {
      comments.add(new CommentRow(1, true, author, occurredAt));
    }
  }

  private double score() {
    return AuthorCap.score(comments, Window.parse("24h"), NOON);
  }
}
