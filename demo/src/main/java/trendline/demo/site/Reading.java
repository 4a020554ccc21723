package trendline.demo.site;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import trendline.events.Article;

/** Answers those who read: home pages, lists, articles, files. */
final class Reading {
  private static final int NEWEST = 20;

  private final Map<Lang, Pages> pages = new EnumMap<>(Lang.class);
  private final Files files = new Files();
  private final Shelf shelf;
  private final Guestbook guestbook;
  private final Neighbours neighbours;

  Reading(Shelf shelf, Guestbook guestbook, Neighbours neighbours) {
    this.shelf = shelf;
    this.guestbook = guestbook;
    this.neighbours = neighbours;
    for (Lang lang : Lang.values()) {
      pages.put(lang, new Pages(lang, () -> shelf.idsOutside(lang)));
    }
  }

  Sent answer(Request request, Response response) {
    String path = request.getHttpURI().getPath();
    String query = Optional.ofNullable(request.getHttpURI().getQuery()).orElse("");
    Optional<Sent> file = files.at(path, query);
    if (file.isPresent()) {
      return file.get();
    }
    if (path.equals("/")) {
      return Sent.redirect(HttpStatus.FOUND_302, "/" + preferred(request).code() + "/");
    }
    Optional<Article> article = shelf.byPath(path);
    if (article.isPresent()) {
      Visitor.of(request, response);
      return article(request, article.get(), HttpStatus.OK_200, null, "");
    }
    return page(request, List.of(path.substring(1).split("/", -1)), query);
  }

  private Sent page(Request request, List<String> parts, String query) {
    Place place = Place.of(request, neighbours);
    Optional<Lang> lang = Lang.byCode(parts.get(0));
    if (lang.isPresent() && parts.size() == 2) {
      Pages its = in(lang.get());
      if (parts.get(1).isEmpty()) {
        return Sent.page(
            HttpStatus.OK_200, place, its.home(place, shelf.newest(lang.get(), NEWEST)));
      }
      Optional<SiteList> list = SiteList.byLabel(parts.get(1));
      if (list.isPresent()) {
        String window =
            list.get().windows().stream()
                .filter(each -> query.equals("window=" + each))
                .findFirst()
                .orElse(list.get().windows().get(0));
        return Sent.page(HttpStatus.OK_200, place, its.list(place, list.get(), window));
      }
    }
    return Sent.page(
        HttpStatus.NOT_FOUND_404, place, in(lang.orElse(preferred(request))).missing(place));
  }

  /** An article's page, also as the answer to a comment with which something is wrong. */
  Sent article(
      Request request,
      Article article,
      int status,
      @org.jspecify.annotations.Nullable String problem,
      String draft) {
    Place place = Place.of(request, neighbours);
    return Sent.page(
        status,
        place,
        in(Lang.of(article.title()))
            .article(
                place,
                article,
                guestbook.on(article.articleId()),
                Visitor.known(request).orElse(null),
                problem,
                draft));
  }

  private Pages in(Lang lang) {
    return java.util.Objects.requireNonNull(pages.get(lang));
  }

  /** Of the two languages the one that the browser names first. */
  private static Lang preferred(Request request) {
    return request.getHeaders().getQualityCSV(HttpHeader.ACCEPT_LANGUAGE).stream()
        .flatMap(each -> Lang.byCode(each.split("-", 2)[0]).stream())
        .findFirst()
        .orElse(Lang.EN);
  }
}
