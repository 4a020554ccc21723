package trendline.producer.beacon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The script that pages load, against its source. */
class BeaconTest {
  private static final Path TOOLS = Path.of("..", ".ci", "npm");

  @Test
  void theScriptIsSmallerThanTwoKilobytes() throws IOException {
    assertThat(served().getBytes(StandardCharsets.UTF_8)).hasSizeBetween(1, 1999);
  }

  @Test
  void theScriptIsWhatTheMinifierMakesOfItsSource() throws Exception {
    Assumptions.assumeTrue(
        Files.isDirectory(TOOLS.resolve("node_modules").resolve("terser")),
        "no terser; ./trendline test installs it where npm is");

    assertThat(served())
        .as("out of date: CONTRIBUTING.md says how to make it anew")
        .isEqualTo(minified());
  }

  @Test
  void theScriptTouchesNoCookies() throws IOException {
    assertThat(served()).doesNotContainIgnoringCase("cookie").contains("credentials:\"omit\"");
  }

  private static String served() throws IOException {
    try (InputStream in = BeaconTest.class.getResourceAsStream("/trendline/producer/beacon.js")) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String minified() throws IOException, InterruptedException {
    Process npm =
        new ProcessBuilder("npm", "run", "-s", "beacon")
            .directory(TOOLS.toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(npm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(npm.waitFor()).as(output).isZero();
    return output;
  }
}
