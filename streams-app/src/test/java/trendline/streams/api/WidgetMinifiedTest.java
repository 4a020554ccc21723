package trendline.streams.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file that is served is what the minifier makes of the source that people read. */
class WidgetMinifiedTest {
  private static final Path TOOLS = Path.of("..", ".ci", "npm");
  private static final Path SOURCE = Path.of("src", "main", "js", "widget", "minify.mjs");
  private static final Path SERVED =
      Path.of("src", "main", "resources", "trendline", "streams", "api", "widget.js");

  @TempDir Path directory;

  @Test
  void theServedFileIsTheMinifiedSource() throws IOException, InterruptedException {
    assumeTrue(hasNode(), "no node; ./trendline test installs it where it may");
    assumeTrue(
        Files.isDirectory(TOOLS.resolve("node_modules").resolve("terser")),
        "no terser; ./trendline test installs it where it may");
    Path minified = directory.resolve("widget.js");

    Process node =
        new ProcessBuilder("node", SOURCE.toString(), TOOLS.toString())
            .redirectOutput(minified.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();

    assertThat(node.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(node.exitValue()).isZero();
    assertThat(Files.readString(SERVED, StandardCharsets.UTF_8))
        .as("out of date: the head of minify.mjs says how to make it anew")
        .isEqualTo(Files.readString(minified, StandardCharsets.UTF_8));
  }

  private static boolean hasNode() {
    return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "node")));
  }
}
