package trendline.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.chromium.ChromiumNetworkConditions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** A real Chromium without a window, as Debian brings it with its driver. */
final class Browser implements AutoCloseable {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /**
   * A new one, with further switches of Chromium's; the test that asks is left out, and says so,
   * where the machine has none.
   */
  static Browser open(String... moreArguments) {
    Assumptions.assumeTrue(
        Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER),
        "no Chromium with its driver; ./trendline test installs them where it may");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toFile());
    // the machine of a test has no desktop, and mostly no way out: Chromium must not call home
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--window-size=1200,1000");
    options.addArguments(moreArguments);
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build();
    ChromeDriver driver = new ChromeDriver(service, options);
    driver.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(30));
    return new Browser(driver);
  }

  void visit(String address) {
    driver.get(address);
  }

  /** What a script of the page's own answers. */
  @Nullable Object run(String script) {
    return driver.executeScript(script);
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

  /** The texts of the elements that a CSS selector finds, in their order on the page. */
  List<String> texts(String selector) {
    return driver.findElements(By.cssSelector(selector)).stream().map(WebElement::getText).toList();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
