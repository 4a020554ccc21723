package trendline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/correctness.md} names the test of each promise; a test that is gone holds nothing.
 */
class CorrectnessDocTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*(?:Test|IT))`");

  private final String doc;

  CorrectnessDocTest() throws IOException {
    doc = Files.readString(ROOT.resolve("docs/correctness.md"), StandardCharsets.UTF_8);
  }

  @Test
  void everyPromiseNamesTests() {
    List<String> promises =
        doc.lines()
            .filter(line -> line.startsWith("| "))
            .filter(line -> !line.startsWith("| promise") && !line.startsWith("| ---"))
            .toList();

    assertThat(promises).hasSizeGreaterThan(10).allMatch(promise -> TEST.matcher(promise).find());
  }

  @Test
  void everyTestThatIsNamedExists() throws IOException {
    Set<String> named =
        TEST.matcher(doc).results().map(match -> match.group(1)).collect(Collectors.toSet());

    assertThat(testClasses()).containsAll(named);
  }

  private static Set<String> testClasses() throws IOException {
    Set<String> classes = new TreeSet<>();
    for (String module : List.of("events", "http", "producer", "streams-app", "demo")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
        files
            .map(file -> file.getFileName().toString())
            .filter(name -> name.endsWith(".java"))
            .forEach(name -> classes.add(name.substring(0, name.length() - ".java".length())));
      }
    }
    return classes;
  }
}
