package trendline.demo.site;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trendline.events.Article;

/** Fills the templates in one language; all that comes from outside is escaped by them. */
final class Pages {
  private static final int ON_THE_HOME_PAGE = 13;
  private static final String LEAD = "lead";

  private final Mustache.Compiler mustache =
      Mustache.compiler().nullValue("").withLoader(name -> open(name + ".html"));
  private final Map<String, Template> templates = new HashMap<>();
  private final Lang lang;
  private final Words words;
  private final Prose prose;
  private final Supplier<String> others;

  /**
   * The pages in a language.
   *
   * @param others ids of articles that its lists leave out, with commas between
   */
  Pages(Lang lang, Supplier<String> others) {
    this.lang = lang;
    this.others = others;
    words = Words.in(lang);
    prose = new Prose(lang);
    for (String name : List.of("home", "article", "list", "missing")) {
      templates.put(name, mustache.compile(open(name + ".html")));
    }
  }

  String home(Place place, List<Article> newest) {
    List<Card> cards =
        newest.stream().limit(ON_THE_HOME_PAGE).map(each -> Card.of(each, words)).toList();
    Map<String, Object> page = page(place, words.text("name"));
    page.put(LEAD, cards.isEmpty() ? false : cards.get(0));
    page.put("cards", cards.stream().skip(1).toList());
    page.put("isEmpty", cards.isEmpty());
    return fill("home", page);
  }

  /**
   * An article's page.
   *
   * @param visitor whose own comments can be deleted
   * @param problem what was wrong with a comment, null where nothing was
   * @param draft the text of that comment
   */
  String article(
      Place place,
      Article article,
      List<Written> comments,
      @Nullable String visitor,
      @Nullable String problem,
      String draft) {
    Card card = Card.of(article, words);
    Prose.Text text = prose.of(article.articleId(), card.minutes());
    Map<String, Object> page = page(place, article.title());
    page.put("a", card);
    page.put("text", text);
    page.put("comments", comments.stream().map(each -> comment(each, visitor)).toList());
    page.put("problem", problem == null ? false : words.text(problem));
    page.put("draft", draft);
    page.put("longestText", Written.LONGEST_TEXT);
    page.put("longestName", Written.LONGEST_NAME);
    return fill("article", page);
  }

  private Map<String, Object> comment(Written written, @Nullable String visitor) {
    return Map.of(
        "id", written.id(),
        "name", written.name().isEmpty() ? words.text("guest") : written.name(),
        "text", written.text(),
        "at", written.at().toString(),
        "isOwn", written.author().equals(visitor));
  }

  /** The whole of a list; the window is one of the list's. */
  String list(Place place, SiteList list, String window) {
    Map<String, Object> page = page(place, words.text(list.label()));
    page.put("list", list.label());
    page.put("is-" + list.label(), true);
    page.put("about", words.text(list.label() + "-about"));
    page.put("window", window);
    page.put(
        "windows",
        list.windows().stream()
            .map(
                each ->
                    Map.of(
                        "window", each,
                        "name", words.text("window-" + each),
                        "isChosen", each.equals(window)))
            .toList());
    return fill("list", page);
  }

  String missing(Place place) {
    return fill("missing", page(place, words.text("missing")));
  }

  private Map<String, Object> page(Place place, String title) {
    Map<String, Object> page = new HashMap<>();
    page.put("lang", lang.code());
    page.put("w", words.texts());
    page.put("title", title);
    page.put("api", place.api());
    page.put("collector", place.collector());
    page.put("path", place.path());
    page.put("others", others.get());
    page.put(
        "languages",
        Stream.of(Lang.values())
            .map(each -> Map.of("code", each.code(), "isThis", each == lang))
            .toList());
    return page;
  }

  private String fill(String name, Map<String, Object> page) {
    return Objects.requireNonNull(templates.get(name), name).execute(page);
  }

  private static Reader open(String name) {
    return new InputStreamReader(
        Objects.requireNonNull(Pages.class.getResourceAsStream(name), name),
        StandardCharsets.UTF_8);
  }
}
