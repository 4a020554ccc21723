package trendline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import trendline.demo.harness.DemoProcess;
import trendline.demo.harness.Python;
import trendline.demo.harness.Recount;

/** Real histories, counted by the demo and by a script that shares no code with it. */
@Timeout(300)
class RealHistoryIT {
  private static final Duration START = Duration.ofSeconds(90);
  private static final Duration REPLAY = Duration.ofSeconds(150);
  private static final String BOTS =
      "../producer/src/main/resources/trendline/producer/bots/patterns.txt";

  @TempDir Path directory;

  @BeforeEach
  void needsPython() {
    Python.assumeInstalled();
  }

  @Test
  void totalsOfAReadingPlatformEqualTheRecount() throws Exception {
    Path file = data("deskdrop-2016.ndjson.gz");

    assertTotalsEqualTheRecountOf(file, "--partitions", "4");
  }

  @Test
  void totalsOfABlogsAccessLogEqualTheRecount() throws Exception {
    Path file = data("blog-access-2016.log.gz");

    assertTotalsEqualTheRecountOf(
        file,
        "--partitions",
        "4",
        "--log",
        "--bot-patterns",
        Path.of(BOTS).toRealPath().toString());
  }

  private void assertTotalsEqualTheRecountOf(Path file, String... recountOptions)
      throws InterruptedException {
    var recounted = Recount.of(file, recountOptions);
    try (DemoProcess demo =
        new DemoProcess(directory.resolve("data"), "--replay", file.toString())) {
      await().atMost(START).until(demo::isReady);

      await().atMost(REPLAY).until(() -> demo.output().contains("replay done"));

      await()
          .atMost(START)
          .untilAsserted(() -> assertThat(demo.site().totals()).isEqualTo(recounted));
    }
  }

  private static Path data(String name) {
    Path file = Path.of("..", "..", "shared", "data", name).toAbsolutePath().normalize();
    Assumptions.assumeTrue(Files.isReadable(file), "no real data at ../shared/data/" + name);
    return file;
  }
}
