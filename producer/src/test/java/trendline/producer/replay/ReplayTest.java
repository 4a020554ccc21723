package trendline.producer.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import trendline.events.Article;
import trendline.events.Event;
import trendline.events.PageView;
import trendline.producer.EventSink;
import trendline.producer.RecordingPublisher;

class ReplayTest {
  private static final String EVENT =
      "{\"type\":\"page_view\",\"eventId\":\"e1\",\"articleId\":\"a\",\"visitorId\":\"v\",\"occurredAt\":\"2016-02-20T17:00:00Z\"}";

  private final RecordingPublisher kafka = new RecordingPublisher();

  @TempDir Path dir;

  @Test
  void everyLineIsCountedOnce() {
    String log =
        site()
            .file(
                "access.log",
                LogLine.view(),
                LogLine.view(),
                LogLine.comment(),
                LogLine.view().by("192.0.2.9", "curl/8.5.0"),
                LogLine.view().answered("404"),
                "garbage");

    ReplaySummary summary = site().replay(log);

    assertThat(summary.read()).isEqualTo(6);
    assertThat(summary.pageViews()).isEqualTo(2);
    assertThat(summary.comments()).isEqualTo(1);
    assertThat(summary.articles()).isEqualTo(1);
    assertThat(summary.bots())
        .containsEntry("known-bot", 1L)
        .containsEntry("missing-user-agent", 0L);
    assertThat(summary.notAnArticle()).isEqualTo(1);
    assertThat(summary.malformed()).isEqualTo(1);
    assertThat(summary.troubles().get(0).firstMalformed()).containsExactly(6L);
    assertThat(summary.failed()).isFalse();
  }

  @Test
  void equalLinesAreTwoViewsAndARepeatedReplayHasTheSameOnes() {
    String log = site().file("access.log", LogLine.view(), LogLine.view());
    site().replay(log);
    List<Event> first = kafka.events();

    site().replay(log);

    assertThat(kafka.of(PageView.class)).hasSize(4);
    assertThat(first.get(1)).isNotEqualTo(first.get(2));
    assertThat(kafka.events().subList(3, 6)).isEqualTo(first);
  }

  @Test
  void aCompressedFileIsSeenByItsFirstBytesNotByItsName() {
    String misnamed = site().file("access.log", ReplayFixture.gzip(LogLine.view()));
    String plain = site().file("access.log.gz", LogLine.view());

    assertThat(site().replay(misnamed, plain).pageViews()).isEqualTo(2);
  }

  @Test
  void aFileOfSeveralCompressedPartsIsReadToItsEnd() {
    byte[] part = ReplayFixture.gzip(LogLine.view());
    byte[] twice = Arrays.copyOf(part, part.length * 2);
    System.arraycopy(part, 0, twice, part.length, part.length);

    assertThat(site().replay(site().file("access.log.gz", twice)).pageViews()).isEqualTo(2);
  }

  @Test
  void aTruncatedFileIsReportedAndTheNextOneRead() {
    byte[] whole = ReplayFixture.gzip(LogLine.view(), LogLine.view());
    String cut = site().file("1.gz", Arrays.copyOf(whole, whole.length - 12));
    String good = site().file("2.log", LogLine.view());

    ReplaySummary summary = site().replay(cut, good);

    assertThat(summary.pageViews()).isPositive();
    assertThat(summary.troubles()).hasSize(1);
    assertThat(summary.troubles().get(0).lost()).startsWith("broke off after line ");
    assertThat(kafka.of(PageView.class)).isNotEmpty();
    assertThat(summary.failed()).isTrue();
  }

  @Test
  void aLineOfTenMegabytesIsMalformedAndTheNextOneRead() {
    String log = site().file("access.log", "x".repeat(10_000_000), LogLine.view());

    ReplaySummary summary = site().replay(log);

    assertThat(summary.malformed()).isEqualTo(1);
    assertThat(summary.pageViews()).isEqualTo(1);
  }

  @Test
  void eventFilesAreKnownByTheirNames() {
    String plain = site().file("a.ndjson", EVENT);
    String compressed = site().file("b.ndjson.gz", ReplayFixture.gzip(EVENT, "", "{}"));

    ReplaySummary summary = site().replay(plain, compressed);

    assertThat(summary.pageViews()).isEqualTo(2);
    assertThat(summary.malformed()).isEqualTo(1);
    assertThat(summary.troubles().get(0).firstMalformed()).containsExactly(3L);
  }

  @Test
  void standardInputIsReadToo() {
    ReplayFixture site = site();
    site.standardInput(LogLine.view());

    assertThat(site.replay("-").pageViews()).isEqualTo(1);
  }

  @Test
  void rebasedTheNewestEventIsNowAndAgesStayTrue() {
    ReplayFixture site = site();
    site.standardInput(
        LogLine.view().at("20/Feb/2016:12:00:00 -0500"),
        LogLine.view().at("20/Feb/2016:14:00:00 -0500"),
        LogLine.view().at("20/Feb/2016:13:00:00 -0500"));

    site.replay(Rebase.NOW, "-");

    assertThat(kafka.of(PageView.class))
        .extracting(PageView::occurredAt)
        .containsExactly(
            ReplayFixture.NOW.minusSeconds(7200),
            ReplayFixture.NOW,
            ReplayFixture.NOW.minusSeconds(3600));
    // 19 hours before the newest view, in UTC
    assertThat(kafka.of(Article.class).get(0).publishedAt())
        .isEqualTo(ReplayFixture.NOW.minusSeconds(19 * 3600));
  }

  @Test
  void rebasedNothingButGarbageIsStillGarbage() {
    ReplaySummary summary = site().replay(Rebase.NOW, site().file("x.log", "garbage"));

    assertThat(summary.nothingUnderstood()).isTrue();
    assertThat(summary.failed()).isTrue();
  }

  @Test
  @Timeout(20)
  void aReplayThatIsStoppedEndsAndSaysSo() {
    String log =
        site().file("x.log", LogLine.view(), LogLine.view().at("20/Feb/2026:12:00:00 -0500"));
    Replay[] replay = new Replay[1];
    EventSink stopping =
        new EventSink() {
          @Override
          public void publish(Event event) {
            kafka.publish(event);
            replay[0].stop();
          }

          @Override
          public void flush() {}

          @Override
          public long dropped() {
            return 0;
          }
        };
    replay[0] = new ReplayFixture(dir, stopping).of(new Speed(1), Rebase.NONE, log);

    ReplaySummary summary = replay[0].run();

    assertThat(summary.stopped()).isTrue();
    assertThat(summary.pageViews()).isEqualTo(1);
  }

  private ReplayFixture site() {
    return new ReplayFixture(dir, kafka);
  }
}
