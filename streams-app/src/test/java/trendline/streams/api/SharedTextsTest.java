package trendline.streams.api;

import static org.assertj.core.api.Assertions.assertThat;
import static trendline.streams.api.RankingDraft.NOON;
import static trendline.streams.api.RankingDraft.aRanking;

import org.junit.jupiter.api.Test;
import trendline.events.Ranking;

class SharedTextsTest {
  private final Ranking before =
      aRanking("trending|1h|all")
          .row("a", text("A title"), "news", text("An excerpt"), 5, 1)
          .row("b", text("Another"), "news", null, 4, 1)
          .build();

  @Test
  void theRankingStaysWhatItWasPublishedAs() {
    Ranking published =
        aRanking("trending|1h|all")
            .at(NOON.plusSeconds(1))
            .row("b", text("Another, corrected"), "news", text("Now with one"), 9, 1)
            .row("new", text("New"), "news", null, 6, 0)
            .row("a", text("A title"), "news", text("An excerpt"), 6, 1)
            .build();

    assertThat(SharedTexts.share(published, before)).isEqualTo(published);
    assertThat(SharedTexts.share(published, null)).isEqualTo(published);
  }

  @Test
  void whatIsTheSameIsSharedWithTheRankingBefore() {
    Ranking published =
        aRanking("trending|1h|all")
            .at(NOON.plusSeconds(1))
            .row("a", text("A title"), "news", text("An excerpt"), 5, 1)
            .row("b", text("Another"), "news", null, 7, 1)
            .build();

    Ranking shared = SharedTexts.share(published, before);

    assertThat(shared.entries().get(0)).isSameAs(before.entries().get(0));
    assertThat(shared.entries().get(1).title()).isSameAs(before.entries().get(1).title());
  }

  /** A text of its own, as one that was read from JSON is. */
  private static String text(String text) {
    return String.valueOf(text.toCharArray());
  }
}
