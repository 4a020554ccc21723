package trendline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import trendline.demo.harness.CollectorProcess;
import trendline.demo.harness.CommittedRecords;
import trendline.demo.harness.Site;
import trendline.events.topics.Topic;

/** The examples for backends in any language, as their page prints them. */
@Timeout(180)
class CurlExamplesIT {
  private static final String MARK = "<!-- run by CurlExamplesIT";
  private static final String BLOCK = "```sh\n";

  private final Site site = Site.create();

  @TempDir Path directory;

  @Test
  void theExamplesOfThePageAreTakenAndComeToKafka() throws Exception {
    Assumptions.assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/curl")),
        "no curl; ./trendline test installs it where it may");
    try (CollectorProcess collector = new CollectorProcess(site, directory.resolve("spool"))) {
      await().atMost(Duration.ofMinutes(1)).until(collector::isReady);

      run(examples(), collector);

      assertThat(records(site.topics().articles())).isEqualTo(2);
      assertThat(records(site.topics().comments())).isEqualTo(1);
      assertThat(records(site.topics().pageViews())).isEqualTo(2);
    }
  }

  private static String examples() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "sending-events.md"));
    int begin = page.indexOf(BLOCK, page.indexOf(MARK)) + BLOCK.length();
    return page.substring(begin, page.indexOf("```", begin));
  }

  private static void run(String script, CollectorProcess collector) throws Exception {
    ProcessBuilder shell = new ProcessBuilder("bash", "-ec", script).redirectErrorStream(true);
    shell.environment().put("COLLECTOR", "http://localhost:" + collector.httpPort());
    shell.environment().put("KEY", CollectorProcess.KEY);
    Process process = shell.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
  }

  private int records(Topic topic) {
    return new CommittedRecords(site.kafka()).of(topic.name()).size();
  }
}
