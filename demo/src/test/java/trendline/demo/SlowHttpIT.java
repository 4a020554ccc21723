package trendline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trendline.demo.harness.CollectorProcess;
import trendline.demo.harness.Site;

/** Five hundred connections that send next to nothing, by the tool that is made for it. */
@Timeout(300)
class SlowHttpIT {
  private static final Duration SOON = Duration.ofMinutes(2);
  private static final String CONNECTIONS = "500";
  private static final int ATTACK_SECONDS = 15;
  private static final long NORMAL_POST_MILLIS = 200;

  @TempDir Path directory;

  @ParameterizedTest(name = "slowhttptest {0}")
  @ValueSource(strings = {"-H", "-B"})
  void slowConnectionsAreClosedWhileANormalPostIsQuick(String attack) throws Exception {
    assumeTrue(
        isInstalled(), "slowhttptest is not installed; ./trendline test installs it where it may");
    try (CollectorProcess collector =
        new CollectorProcess(Site.create(), directory.resolve("spool"))) {
      await().atMost(SOON).until(collector::isReady);
      collector.send("PUT", "/v1/articles/cup", "{\"title\":\"Cup\"}");
      collector.view("{\"articleId\":\"cup\"}");

      Process slow = start(attack, collector.httpPort());
      List<Long> millis = new ArrayList<>();
      while (slow.isAlive()) {
        long began = System.nanoTime();
        assertThat(collector.view("{\"articleId\":\"cup\"}")).isEqualTo(202);
        millis.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
        slow.waitFor(100, TimeUnit.MILLISECONDS);
      }

      millis.sort(null);
      long most = millis.get(millis.size() * 95 / 100);
      System.out.printf(
          "slowhttptest %s: %d posts, 95%% within %d ms, longest %d ms%n",
          attack, millis.size(), most, millis.get(millis.size() - 1));
      assertThat(most).isLessThan(NORMAL_POST_MILLIS);
      // it ends by itself, before its time, once all of its connections have been closed
      assertThat(Files.readString(said()))
          .containsPattern("(?i)exit status:[^\\n]*no open connections left");
    }
  }

  private Process start(String attack, int port) throws IOException {
    return new ProcessBuilder(
            "slowhttptest",
            attack,
            "-c",
            CONNECTIONS,
            "-r",
            CONNECTIONS,
            "-i",
            "1",
            "-l",
            Integer.toString(ATTACK_SECONDS),
            "-p",
            "5",
            "-t",
            "POST",
            "-f",
            "application/json",
            "-u",
            "http://127.0.0.1:" + port + "/v1/page-views")
        .redirectErrorStream(true)
        .redirectOutput(said().toFile())
        .start();
  }

  private Path said() {
    return directory.resolve("slowhttptest.out");
  }

  private static boolean isInstalled() throws InterruptedException {
    try {
      Process help = new ProcessBuilder("slowhttptest", "-h").redirectErrorStream(true).start();
      help.getInputStream().readAllBytes();
      help.waitFor();
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
