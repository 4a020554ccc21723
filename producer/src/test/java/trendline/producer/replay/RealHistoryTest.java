package trendline.producer.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import trendline.events.Article;
import trendline.events.Comment;
import trendline.events.PageView;
import trendline.producer.RecordingPublisher;

/** Replays of whole real histories, whose sums were counted by other means. */
class RealHistoryTest {
  private final RecordingPublisher kafka = new RecordingPublisher();

  @Test
  void everyLineOfTheBlogsLogIsCountedOnce() {
    String log = RealHistory.file("blog-access-2016.log.gz");

    ReplaySummary summary = replay(log);

    System.out.println(new SummaryText(summary));
    long bots = summary.bots().values().stream().mapToLong(Long::longValue).sum();
    assertThat(summary.read()).isEqualTo(206_860);
    assertThat(summary.malformed()).isZero();
    assertThat(summary.pageViews() + bots).isEqualTo(19_531);
    // of 241 forms sent, 52 came from the front page or another page that is no article
    assertThat(summary.comments()).isEqualTo(189);
    assertThat(summary.pageViews() + bots + summary.comments() + summary.notAnArticle())
        .isEqualTo(206_860);
    assertThat(kafka.of(PageView.class)).hasSize((int) summary.pageViews());
  }

  @Test
  void theBlogsArticlesAreToldOfOnceEach() {
    String log = RealHistory.file("blog-access-2016.log.gz");

    replay(log);

    assertThat(kafka.of(Article.class))
        .extracting(Article::articleId)
        .doesNotHaveDuplicates()
        .contains("2015/09/10/spring-boot-in-the-cloud")
        .hasSize(250);
    assertThat(kafka.of(PageView.class)).extracting(PageView::eventId).doesNotHaveDuplicates();
    assertThat(kafka.of(Comment.class)).extracting(Comment::commentId).doesNotHaveDuplicates();
  }

  @Test
  void theReadingPlatformsMostViewedAndMostCommentedAreThoseKnown() {
    String events = RealHistory.file("deskdrop-2016.ndjson.gz");

    ReplaySummary summary = replay(events);

    System.out.println(new SummaryText(summary));
    assertThat(summary.pageViews()).isEqualTo(61_086);
    assertThat(summary.comments()).isEqualTo(1_611);
    assertThat(most(kafka.of(PageView.class), PageView::articleId))
        .startsWith(
            Map.entry("-4029704725707465084", 355L),
            Map.entry("-133139342397538859", 282L),
            Map.entry("8657408509986329668", 260L));
    assertThat(most(kafka.of(Comment.class), Comment::articleId).subList(0, 3))
        .contains(
            Map.entry("-1453783314552286835", 13L),
            Map.entry("2857117417189640073", 13L),
            Map.entry("-2358756719610361882", 12L));
  }

  @Test
  void aReplayedMonthEndsNow() {
    String log = RealHistory.file("blog-access-2016.log.gz");
    Instant now = Instant.parse("2031-05-01T12:00:00Z");
    ReplaySettings settings =
        new ReplaySettings(
            null, new ArticlePath(ArticlePath.BY_DATE), Speed.MAX, Rebase.NOW, "a key");

    new Replay(List.of(log), settings, kafka, silent(), Clock.fixed(now, ZoneOffset.UTC)).run();

    assertThat(kafka.of(PageView.class))
        .extracting(PageView::occurredAt)
        .allMatch(at -> !at.isAfter(now) && at.isAfter(now.minusSeconds(40 * 86_400)));
  }

  private ReplaySummary replay(String file) {
    ReplaySettings settings =
        new ReplaySettings(
            null, new ArticlePath(ArticlePath.BY_DATE), Speed.MAX, Rebase.NONE, "a key");
    long began = System.nanoTime();
    ReplaySummary summary =
        new Replay(List.of(file), settings, kafka, silent(), Clock.systemUTC()).run();
    System.out.printf(
        "%.1f µs a line%n", (System.nanoTime() - began) / 1e3 / Math.max(1, summary.read()));
    return summary;
  }

  private static PrintStream silent() {
    return new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
  }

  private static <T> List<Map.Entry<String, Long>> most(List<T> events, Function<T, String> id) {
    return events.stream()
        .collect(Collectors.groupingBy(id, Collectors.counting()))
        .entrySet()
        .stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .toList();
  }
}
