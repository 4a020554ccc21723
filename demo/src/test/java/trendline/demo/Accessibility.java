package trendline.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.JavascriptExecutor;

/** Holds the page that a browser shows against axe-core's rules. */
final class Accessibility {
  private static final Path AXE =
      Path.of("..", ".ci", "npm", "node_modules", "axe-core", "axe.min.js");

  private final JavascriptExecutor page;

  Accessibility(JavascriptExecutor page) {
    this.page = page;
  }

  /** What the rules of accessibility find wrong with the page as it is; left out without axe. */
  List<String> violations() {
    Assumptions.assumeTrue(
        Files.isReadable(AXE), "no axe-core; ./trendline test installs it where it may");
    try {
      if (Boolean.FALSE.equals(page.executeScript("return 'axe' in window"))) {
        page.executeScript(Files.readString(AXE));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Object found =
        page.executeAsyncScript(
            "const done = arguments[0]; axe.run().then((result) => done(result.violations.map("
                + "(each) => each.id + ': ' + each.help + ' ' + each.nodes.map("
                + "(node) => node.target + ' ' + node.failureSummary).join(' | '))))");
    return ((List<?>) Objects.requireNonNull(found)).stream().map(String::valueOf).toList();
  }
}
