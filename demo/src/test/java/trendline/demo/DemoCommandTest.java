package trendline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trendline.cli.Program;

/** Wrong options are told of before anything is started. */
class DemoCommandTest {
  private final StringWriter errors = new StringWriter();

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({
    "--broker-port, 70000, --broker-port 70000: must be 0 to 65535",
    "--site-port, 70000, --site-port 70000: must be 0 to 65535",
    "--collector-port, -1, --collector-port -1: must be 0 to 65535",
    "--rate, 0, '--rate 0.0: must be more than 0, at most 1000000'",
    "--for, 0s, --for PT0S: must be longer than nothing",
    "--list-size, 1000, --list-size 1000",
    "--replay, ., '--replay .: is a directory; name the files in it'",
    "--replay, no/such.log, '--replay no/such.log: no such file, or not readable'",
  })
  void aWrongOptionIsNamedInOneLine(String option, String value, String message) {
    int exit = run(option, value, "--data-dir", directory.resolve("data").toString());

    assertThat(exit).isEqualTo(2);
    assertThat(errors.toString().lines()).singleElement().asString().contains(message);
    assertThat(directory.resolve("data")).doesNotExist();
  }

  @Test
  void aBadExpressionForArticlesIsNamedInOneLine() {
    int exit = run("--replay", "pom.xml", "--article-path", "/(");

    assertThat(exit).isEqualTo(2);
    assertThat(errors.toString().lines())
        .singleElement()
        .asString()
        .contains("--article-path /(: is not a regular expression");
  }

  private int run(String... arguments) {
    Program program = new Program(new DemoCommand(), Map.of());
    program.commandLine().setErr(new PrintWriter(errors, true));
    return program.run(arguments);
  }
}
