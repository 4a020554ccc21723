package trendline.demo.site;

import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.FormFields;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Fields;
import trendline.events.Article;

/** Takes what readers send: comments, and that a comment is to go. */
final class Writing {
  private static final int MOST_FIELDS = 8;
  private static final int MOST_BYTES = 32 * 1024;

  private final Shelf shelf;
  private final Guestbook guestbook;
  private final Reading reading;

  Writing(Shelf shelf, Guestbook guestbook, Reading reading) {
    this.shelf = shelf;
    this.guestbook = guestbook;
    this.reading = reading;
  }

  Sent answer(Request request, Response response) {
    if (!isOfThisSite(request)) {
      return Sent.nothing(HttpStatus.FORBIDDEN_403);
    }
    Fields form = FormFields.getFields(request, MOST_FIELDS, MOST_BYTES);
    Optional<Article> article = shelf.byId(value(form, "article"));
    if (article.isEmpty()) {
      return Sent.nothing(HttpStatus.NOT_FOUND_404);
    }
    return switch (request.getHttpURI().getPath()) {
      case "/comments" -> comment(request, response, article.get(), form);
      case "/comments/delete" -> {
        Visitor.known(request).ifPresent(own -> guestbook.delete(value(form, "comment"), own));
        yield back(article.get());
      }
      default -> Sent.nothing(HttpStatus.NOT_FOUND_404);
    };
  }

  private Sent comment(Request request, Response response, Article article, Fields form) {
    String text = value(form, "text").strip();
    String name = value(form, "name").strip();
    if (text.isEmpty() || text.length() > Written.LONGEST_TEXT) {
      return reading.article(
          request,
          article,
          HttpStatus.UNPROCESSABLE_ENTITY_422,
          text.isEmpty() ? "comment-empty" : "comment-long",
          text);
    }
    guestbook.add(
        article.articleId(),
        Visitor.of(request, response),
        name.substring(0, Math.min(name.length(), Written.LONGEST_NAME)),
        text);
    return back(article);
  }

  /** See Other: a reload of the page does not send the comment again. */
  private static Sent back(Article article) {
    return Sent.redirect(HttpStatus.SEE_OTHER_303, Shelf.path(article) + "#comments");
  }

  private static String value(Fields form, String name) {
    String value = form.getValue(name);
    return value == null ? "" : value;
  }

  /** Other sites' pages can send forms here, too; browsers say so. */
  private static boolean isOfThisSite(Request request) {
    String origin = request.getHeaders().get(HttpHeader.ORIGIN);
    String host = request.getHeaders().get(HttpHeader.HOST);
    return origin == null || origin.equals("http://" + host) || origin.equals("https://" + host);
  }
}
