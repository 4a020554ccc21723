package trendline.producer.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trendline.events.Article;
import trendline.events.Comment;
import trendline.events.CommentState;
import trendline.events.Event;
import trendline.events.PageView;
import trendline.producer.bots.BotRules;

class AccessLogLinesTest {
  private static final String ID = "2016/02/20/why-we-count";
  private final AccessLogLines lines = lines("a key");

  @Test
  void aGetOfAnArticleIsAView() {
    PageView view = (PageView) last(read(LogLine.view()));

    assertThat(view.articleId()).isEqualTo(ID);
    assertThat(view.occurredAt()).isEqualTo("2016-02-20T17:00:00Z");
    assertThat(view.visitorId()).matches("[0-9a-f]{32}");
  }

  @Test
  void theDaylightSavingSwitchMovesNothing() {
    PageView winter = (PageView) last(read(LogLine.view().at("13/Mar/2016:01:59:59 -0500")));
    PageView summer = (PageView) last(read(LogLine.view().at("13/Mar/2016:03:00:00 -0400")));

    assertThat(Duration.between(winter.occurredAt(), summer.occurredAt())).hasSeconds(1);
  }

  @Test
  void anArticleIsToldOfBeforeItsFirstEventOnly() {
    List<Event> first = events(read(LogLine.view()));
    List<Event> second = events(read(LogLine.comment()));

    assertThat(first).hasSize(2);
    assertThat(first.get(0)).isInstanceOf(Article.class);
    assertThat(second).hasSize(1);
  }

  @Test
  void aCommentFormAnsweredByARedirectIsAComment() {
    Comment comment = (Comment) last(read(LogLine.comment()));

    assertThat(comment.articleId()).isEqualTo(ID);
    assertThat(comment.state()).isEqualTo(CommentState.VISIBLE);
    assertThat(comment.version()).isZero();
    assertThat(comment.authorId()).isEqualTo(((PageView) last(read(LogLine.view()))).visitorId());
  }

  @Test
  void queryStringsDoNotMatter() {
    LogLine campaign = LogLine.view().asking("GET " + LogLine.ARTICLE + "?utm_source=x HTTP/1.1");

    assertThat(last(read(campaign)).articleId()).isEqualTo(ID);
    assertThat(last(read(LogLine.comment().from("http://x.org" + LogLine.ARTICLE + "#c-8"))))
        .isInstanceOf(Comment.class);
  }

  @Test
  void otherRequestsAreNoArticles() {
    assertNotAnArticle(LogLine.view().asking("HEAD " + LogLine.ARTICLE + " HTTP/1.1"));
    assertNotAnArticle(LogLine.view().answered("304"));
    assertNotAnArticle(LogLine.view().asking("GET / HTTP/1.1"));
    assertNotAnArticle(LogLine.view().asking("GET /2016/02/20/<script>/ HTTP/1.1"));
    assertNotAnArticle(LogLine.view().asking("\\x16\\x03\\x01").answered("400"));
    assertNotAnArticle(LogLine.view().asking("-").answered("408"));
    assertNotAnArticle(LogLine.comment().from("http://blog.example.org"));
    assertNotAnArticle(LogLine.comment().answered("403"));
  }

  @Test
  void botsAreSetAsideByRule() {
    assertThat(read(LogLine.view().by("192.0.2.7", "curl/8.5.0")))
        .isEqualTo(new LineOutcome.Bot(BotRules.KNOWN_BOT));
    assertThat(read(LogLine.view().by("192.0.2.7", "-")))
        .isEqualTo(new LineOutcome.Bot(BotRules.MISSING_USER_AGENT));
  }

  @Test
  void inCommonLogFormatNobodyIsABotForWantOfAUserAgent() {
    byte[] line = LogLine.view().common().getBytes(StandardCharsets.UTF_8);

    assertThat(last(lines.read(1, line))).isInstanceOf(PageView.class);
  }

  @Test
  void bothFormatsMayStandInOneFile() {
    assertThat(events(read(LogLine.view()))).isNotEmpty();
    assertThat(lines.read(2, LogLine.view().common().getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(LineOutcome.Events.class);
    assertThat(read(LogLine.view().by("192.0.2.7", "-"))).isInstanceOf(LineOutcome.Bot.class);
  }

  @Test
  void escapedQuotesDoNotEndAField() {
    LogLine quoting =
        LogLine.view().by("192.0.2.7", LogLine.CHROME + " \\\"x\\\" \\\\").from("\\\"");

    assertThat(last(read(quoting))).isInstanceOf(PageView.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "garbage",
        "\u0000\u0001\u0002",
        "192.0.2.7 - - [20/Feb/2016:12:00:00 -0500] \"GET /",
        "{\"type\":\"page_view\"}",
        "192.0.2.7 - - [20/Feb/2016:12:00:00 -0500] \"GET /\\\" 200 1 \"-\" \"-\"",
        "192.0.2.7 - - [99/Foo/2016:12:00:00 -0500] \"GET / HTTP/1.1\" 200 1"
      })
  void whatIsNoLineOfALogIsMalformed(String text) {
    assertThat(lines.read(1, text.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(LineOutcome.Malformed.class);
  }

  @Test
  @Timeout(20)
  void aLineMadeToBeAmbiguousIsReadInTime() {
    String hostile = LogLine.view().common() + " \"" + "\" 200 1 \"".repeat(6_000);

    assertThat(lines.read(1, hostile.getBytes(StandardCharsets.UTF_8))).isNotNull();
  }

  @Test
  void theSameLineAtTheSamePlaceHasTheSameIdWhateverTheKey() {
    String id = ((PageView) last(lines("one").read(7, LogLine.view().bytes()))).eventId();

    assertThat(((PageView) last(lines("two").read(7, LogLine.view().bytes()))).eventId())
        .isEqualTo(id);
    assertThat(((PageView) last(lines("one").read(8, LogLine.view().bytes()))).eventId())
        .isNotEqualTo(id);
  }

  @Test
  void aVisitorIsAnAddressAndAUserAgentBehindAKey() {
    Visitors visitors = new Visitors("a key".getBytes(StandardCharsets.UTF_8));
    String id = visitors.idOf("192.0.2.7", "x");

    assertThat(visitors.idOf("192.0.2.7", "x")).isEqualTo(id);
    assertThat(visitors.idOf("192.0.2.8", "x")).isNotEqualTo(id);
    assertThat(visitors.idOf("192.0.2.7", "y")).isNotEqualTo(id);
    assertThat(new Visitors(Visitors.randomKey()).idOf("192.0.2.7", "x")).isNotEqualTo(id);
  }

  private void assertNotAnArticle(LogLine line) {
    assertThat(read(line)).as(line.toString()).isInstanceOf(LineOutcome.NotAnArticle.class);
  }

  private LineOutcome read(LogLine line) {
    return lines.read(1, line.bytes());
  }

  private static AccessLogLines lines(String key) {
    return new AccessLogLines(
        new ArticlePath(ArticlePath.BY_DATE), new Visitors(key.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<Event> events(LineOutcome outcome) {
    return ((LineOutcome.Events) outcome).events();
  }

  private static Event last(LineOutcome outcome) {
    List<Event> events = events(outcome);
    return events.get(events.size() - 1);
  }
}
