package trendline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import trendline.demo.harness.CommittedRecords;
import trendline.demo.harness.Site;

/** The example for backends in Java, as its page prints it. */
@Timeout(120)
class PublishExampleIT {
  @Test
  void theExampleOfThePageSendsItsView() {
    Site site = Site.create();

    PublishExample.main(new String[] {site.kafka().bootstrapServer(), site.topics().prefix()});

    assertThat(new CommittedRecords(site.kafka()).of(site.topics().pageViews().name()))
        .singleElement()
        .satisfies(
            view ->
                assertThat(new String(view.value(), StandardCharsets.UTF_8))
                    .contains("\"eventId\":\"view-1\"", "\"articleId\":\"budget-2031\""));
  }

  @Test
  void thePagePrintsTheExampleThatIsCompiled() throws IOException {
    String source =
        Files.readString(
            Path.of("src", "test", "java", "trendline", "demo", "PublishExample.java"));
    String example =
        source.substring(
                source.indexOf("// example: begin\n") + "// example: begin\n".length(),
                source.indexOf("\n  // example: end"))
            + "}\n";

    assertThat(Files.readString(Path.of("..", "docs", "sending-events.md"))).contains(example);
  }
}
