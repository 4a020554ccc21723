package trendline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import trendline.demo.harness.ListServer;
import trendline.events.Ranking;

/** The element on a page of somebody's site, and the server that its list comes from. */
final class ShownWidget implements AutoCloseable {
  private static final Duration SOON = Duration.ofSeconds(30);

  private final Browser browser;
  private final Path directory;
  private final ListServer server;

  /**
   * Starts the server.
   *
   * @param directory where the page's file may be
   * @param liveClients how many may follow lists
   */
  ShownWidget(Browser browser, Path directory, int liveClients, Ranking first) {
    this.browser = browser;
    this.directory = directory;
    server = new ListServer(liveClients);
    server.publish(first);
    browser.look(Screen.DESKTOP);
  }

  ListServer server() {
    return server;
  }

  /** Opens the page, whose element has such attributes. */
  void visit(String lang, String attributes) {
    browser.visit(WidgetPage.in(directory, server.address(), lang, attributes));
  }

  List<String> titles() {
    return browser.parts("title");
  }

  void awaitTitles(String... expected) {
    await().atMost(SOON).untilAsserted(() -> assertThat(titles()).containsExactly(expected));
  }

  void awaitNote(String part) {
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(browser.parts("note").toString()).contains(part));
  }

  /** What is read aloud for the parts of such a name. */
  List<String> labels(String part) {
    return texts(
        "[...root.querySelectorAll(`[part~=" + part + "]`)].map((part) => part.ariaLabel)");
  }

  /** Where the titles lead, empty where nowhere. */
  List<String> links() {
    return texts("[...root.querySelectorAll('[part=link]')].map((link) => link.href)");
  }

  /** Clicks on all titles that lead nowhere. */
  void clickWhatIsNoLink() {
    inside("root.querySelectorAll('[part=link]:not([href])').forEach((link) => link.click())");
  }

  private List<String> texts(String expression) {
    Object texts = Objects.requireNonNull(inside("return " + expression));
    return ((List<?>) texts).stream().map(String::valueOf).toList();
  }

  private @Nullable Object inside(String script) {
    return browser.script(
        "const root = document.querySelector('trendline-list').shadowRoot; " + script);
  }

  @Override
  public void close() {
    server.close();
  }
}
