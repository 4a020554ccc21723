package trendline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import trendline.demo.harness.ListServer;

/** The page in the README works when it is copied to a file. */
@Timeout(120)
class ReadmePageIT {
  private static final Pattern PAGE = Pattern.compile("(?s)```html\n(<!doctype html>.*?)```");
  private static final String API = "http://localhost:8080";

  @TempDir Path directory;

  @Test
  void thePageInTheReadmeShowsLists() throws IOException {
    Matcher page = PAGE.matcher(Files.readString(Path.of("..", "README.md")));
    assertThat(page.find()).isTrue();
    try (ListServer server = new ListServer(10);
        Browser browser = Browser.open()) {
      server.publish(WidgetPage.trending("Cup", "Budget"));
      assertThat(page.group(1)).contains(API);
      Path file = directory.resolve("page.html");
      // the test's server has another port than a demo's
      Files.writeString(file, page.group(1).replace(API, server.address()));

      browser.visit(file.toUri().toString());

      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() -> assertThat(browser.parts("title")).containsExactly("Cup", "Budget"));
      assertThat(browser.violations()).isEmpty();
      browser.picture("readme-page");
    }
  }
}
