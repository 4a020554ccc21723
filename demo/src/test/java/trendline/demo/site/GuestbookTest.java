package trendline.demo.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import trendline.events.Comment;
import trendline.events.CommentState;
import trendline.producer.RecordingPublisher;

class GuestbookTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private final RecordingPublisher told = new RecordingPublisher();
  private final Guestbook guestbook = new Guestbook(told, Clock.fixed(NOON, ZoneOffset.UTC));

  @Test
  void aDeletedCommentIsTheSameCommentInANewerVersion() {
    Written written = guestbook.add("cup", "ann", "Ann", "What a match!");

    assertThat(guestbook.delete(written.id(), "ann")).contains(written);

    assertThat(guestbook.on("cup")).isEmpty();
    assertThat(told.events())
        .containsExactly(
            new Comment(written.id(), "cup", "ann", CommentState.VISIBLE, 0, NOON),
            new Comment(written.id(), "cup", "ann", CommentState.DELETED, 1, NOON));
  }

  @Test
  void nobodyDeletesAnothersComment() {
    Written written = guestbook.add("cup", "ann", "Ann", "What a match!");

    assertThat(guestbook.delete(written.id(), "bob")).isEmpty();

    assertThat(guestbook.on("cup")).containsExactly(written);
    assertThat(told.events()).hasSize(1);
  }

  @Test
  void theNewestCommentStandsFirst() {
    Written first = guestbook.add("cup", "ann", "Ann", "First");
    guestbook.add("budget", "ann", "Ann", "Elsewhere");
    Written second = guestbook.add("cup", "bob", "Bob", "Second");

    assertThat(guestbook.on("cup")).containsExactly(second, first);
  }

  @Test
  void theOldestTextsMakeRoom() {
    for (int i = 0; i < 2_001; i++) {
      guestbook.add("cup", "ann", "Ann", "Comment " + i);
    }

    assertThat(guestbook.on("cup"))
        .hasSize(2_000)
        .extracting(Written::text)
        .doesNotContain("Comment 0");
    assertThat(told.events()).hasSize(2_001);
  }
}
