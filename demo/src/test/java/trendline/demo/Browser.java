package trendline.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chromium.ChromiumNetworkConditions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** A real browser, and what a test does in it. */
final class Browser implements AutoCloseable {
  /** Says that it is one with a screen, whose views count. */
  static final String WITH_SCREEN =
      "--user-agent=Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";

  private static final Path PICTURES = Path.of("target", "screenshots");

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /**
   * A new one, with further switches of Chromium's; the test that asks is left out, and says so,
   * where the machine has none.
   */
  static Browser open(String... moreArguments) {
    return new Browser(Chromium.start(moreArguments));
  }

  void visit(String address) {
    driver.get(address);
  }

  void back() {
    driver.navigate().back();
  }

  /** Runs a script in each page that is opened from now on, before the page's own. */
  void beforeEachPage(String script) {
    driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
  }

  /** Takes the network away, as in a tunnel, or gives it back. */
  void setOffline(boolean offline) {
    ChromiumNetworkConditions conditions = new ChromiumNetworkConditions();
    conditions.setOffline(offline);
    driver.setNetworkConditions(conditions);
  }

  /** Opens a tab behind the one that is shown; answers its name. */
  String openInBackground(String address) {
    return String.valueOf(
        driver
            .executeCdpCommand("Target.createTarget", Map.of("url", address, "background", true))
            .get("targetId"));
  }

  void show(String tab) {
    driver.executeCdpCommand("Target.activateTarget", Map.of("targetId", tab));
  }

  /** What the page's scripts complained of. */
  List<String> errors() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().equals(Level.SEVERE))
        .map(LogEntry::getMessage)
        .filter(message -> !message.contains("favicon"))
        .toList();
  }

  /** Shows pages as on such a screen from now on. */
  void look(Screen screen) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of(
            "width", screen.width(),
            "height", screen.height(),
            "deviceScaleFactor", 1,
            "mobile", screen.isPhone()));
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", screen.scheme()),
                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
  }

  /** What a script in the page answers. */
  @Nullable Object script(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** The texts of the parts of such a name in all lists of the page that can be seen. */
  List<String> parts(String part) {
    Object texts =
        script(
            "return [...document.querySelectorAll('trendline-list')].flatMap((list) =>"
                + " [...list.shadowRoot.querySelectorAll(`[part~=${arguments[0]}]`)]"
                + ".filter((part) => !part.hidden).map((part) => part.textContent))",
            part);
    return ((List<?>) Objects.requireNonNull(texts)).stream().map(String::valueOf).toList();
  }

  void click(String selector) {
    driver.findElement(By.cssSelector(selector)).click();
  }

  void type(String selector, String text) {
    driver.findElement(By.cssSelector(selector)).sendKeys(text);
  }

  String address() {
    return Objects.requireNonNull(driver.getCurrentUrl());
  }

  /** The whole page, as a picture. */
  void picture(String name) {
    Map<String, Object> answer =
        driver.executeCdpCommand(
            "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
    try {
      Files.createDirectories(PICTURES);
      Files.write(
          PICTURES.resolve(name + ".png"),
          Base64.getDecoder().decode(String.valueOf(answer.get("data"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the rules of accessibility find wrong with the page as it is; left out without axe. */
  List<String> violations() {
    return new Accessibility(driver).violations();
  }

  /** The texts of the elements that a CSS selector finds, in their order on the page. */
  List<String> texts(String selector) {
    return driver.findElements(By.cssSelector(selector)).stream().map(WebElement::getText).toList();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
