package trendline.producer.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SummaryTextTest {
  @Test
  void everyOutcomeHasItsLine() {
    assertThat(text(10, 3, trouble(2, null), 0))
        .isEqualTo(
            """
            lines read                          10
            page views                           1
            comments                             2
            articles                             1
            bots: known-bot                      1
            bots: missing-user-agent             1
            not an article                       3
            malformed                            2
              access.log: 2, at line 4, 9 (the first: nonsense)
            dropped                              0""");
  }

  @Test
  void furtherMalformedLinesAreHintedAt() {
    assertThat(text(10, 3, trouble(7, null), 0)).contains("access.log: 7, at line 4, 9, … (");
  }

  @Test
  void whatWasLostIsSaid() {
    assertThat(text(10, 3, trouble(0, "broke off after line 9: cut"), 4))
        .contains("  access.log: broke off after line 9: cut")
        .contains("Kafka did not take them; replay the files again");
  }

  @Test
  void whereNothingWasUnderstoodTheFormatIsAskedFor() {
    assertThat(text(2, 0, trouble(2, null), 0)).endsWith("is --format right?");
  }

  @Test
  void whereNoArticleWasFoundThePathIsAskedFor() {
    assertThat(text(3, 3, trouble(0, null), 0)).endsWith("is --article-path right?");
  }

  private static ReplaySummary.FileTrouble trouble(long malformed, @Nullable String lost) {
    return new ReplaySummary.FileTrouble(
        "access.log", malformed, List.of(4L, 9L), "nonsense", lost);
  }

  private static String text(
      long read, long notAnArticle, ReplaySummary.FileTrouble trouble, long dropped) {
    Map<String, Long> bots = Map.of("missing-user-agent", 1L, "known-bot", 1L);
    return new SummaryText(
            new ReplaySummary(read, 1, 2, 1, bots, notAnArticle, List.of(trouble), dropped, false))
        .toString();
  }
}
