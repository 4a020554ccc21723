package trendline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trendline.demo.harness.Python;
import trendline.demo.harness.Recount;
import trendline.events.ArticleTotals;

/** The script that checks the pipeline is itself checked, by tests of its own language. */
class RecountTest {
  @TempDir Path directory;

  @BeforeEach
  void needsPython() {
    Python.assumeInstalled();
  }

  @Test
  void theScriptPassesItsOwnTests() {
    Python.Run run = Python.run(List.of("-m", "unittest"));

    assertThat(run.exit()).as(run.errors()).isZero();
  }

  @Test
  void aFileOfEventsIsCounted() throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("events.ndjson"),
            """
        {"type":"article","articleId":"a","title":"A","status":"listed"}
        {"type":"page_view","eventId":"1","articleId":"a","visitorId":"v","occurredAt":"2026-01-01T00:00:00Z"}
        {"type":"page_view","eventId":"2","articleId":"a","visitorId":"v","occurredAt":"2026-01-01T00:29:59Z"}
        {"type":"comment","commentId":"c","articleId":"b","state":"visible","version":1,"occurredAt":"2026-01-01T00:00:00Z"}
        """);

    assertThat(Recount.of(file, "--partitions", "4").values())
        .containsExactly(new ArticleTotals("a", 1, 0), new ArticleTotals("b", 0, 1));
  }
}
