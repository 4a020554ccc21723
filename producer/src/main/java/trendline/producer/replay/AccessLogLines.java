package trendline.producer.replay;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import trendline.events.Article;
import trendline.events.Comment;
import trendline.events.CommentState;
import trendline.events.Event;
import trendline.events.InvalidFieldException;
import trendline.events.PageView;
import trendline.producer.bots.BotRules;

/**
 * Reads access logs: who got an article read it, and a comment form that was sent and answered by a
 * redirect is a comment on the page it came from. Each article is told of before its first event.
 */
final class AccessLogLines implements LineReader {
  private static final String COMMENT_FORM = "/wp-comments-post.php";
  private static final LineOutcome NOT_AN_ARTICLE = new LineOutcome.NotAnArticle();

  private final AccessLogParser parser = new AccessLogParser();
  private final LineId lineId = new LineId();
  private final BotRules botRules = new BotRules();
  private final Set<String> told = new HashSet<>();
  private final ArticlePath articlePath;
  private final Visitors visitors;

  AccessLogLines(ArticlePath articlePath, Visitors visitors) {
    this.articlePath = articlePath;
    this.visitors = visitors;
  }

  @Override
  public LineOutcome read(long number, byte[] line) {
    Optional<AccessLine> parsed = parser.parse(new String(line, StandardCharsets.UTF_8));
    if (parsed.isEmpty()) {
      return new LineOutcome.Malformed("neither Combined nor Common Log Format");
    }
    AccessLine request = parsed.get();
    try {
      if (request.is("GET", "200")) {
        return view(request, number, line);
      }
      return request.is("POST", "302") && COMMENT_FORM.equals(request.path())
          ? comment(request, number, line)
          : NOT_AN_ARTICLE;
    } catch (InvalidFieldException e) {
      // a path that looks like an article's, but has what ids and texts may not have
      return NOT_AN_ARTICLE;
    }
  }

  private LineOutcome view(AccessLine request, long number, byte[] line) {
    Optional<Article> article = articlePath.articleAt(request.path());
    if (article.isEmpty()) {
      return NOT_AN_ARTICLE;
    }
    Optional<String> brokenRule =
        request.hasUserAgentLogged() ? botRules.brokenBy(request.userAgent()) : Optional.empty();
    if (brokenRule.isPresent()) {
      return new LineOutcome.Bot(brokenRule.get());
    }
    return events(
        article.get(),
        new PageView(
            lineId.of(number, line),
            article.get().articleId(),
            visitor(request),
            request.receivedAt()));
  }

  // comments of bots stay: the site has shown them, and who is a bot is for its moderators to say
  private LineOutcome comment(AccessLine request, long number, byte[] line) {
    Optional<Article> article = articlePath.articleAt(request.referringPath());
    if (article.isEmpty()) {
      return NOT_AN_ARTICLE;
    }
    return events(
        article.get(),
        new Comment(
            lineId.of(number, line),
            article.get().articleId(),
            visitor(request),
            CommentState.VISIBLE,
            0,
            request.receivedAt()));
  }

  private String visitor(AccessLine request) {
    return visitors.idOf(request.address(), request.userAgent());
  }

  private LineOutcome events(Article article, Event event) {
    List<Event> events = new ArrayList<>(2);
    if (told.add(article.articleId())) {
      events.add(article);
    }
    events.add(event);
    return new LineOutcome.Events(events);
  }
}
