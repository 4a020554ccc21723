package trendline.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trendline.cli.Program;

/** The benchmark with so few events that its figures say nothing: that it runs, and checks. */
class BenchIT {
  private static final List<String> CONTESTANTS =
      List.of("limit", "textbook", "textbook-exactly-once", "trendline");

  /** The compiler is the one that is quick to start. */
  private static final String SMALL =
      "--events 20k --warm-up 5k --articles 500 --visitors 3k --rounds 1 --partitions 2"
          + " --heap 256m --java-options -XX:TieredStopAtLevel=1";

  @TempDir private Path directory;

  @Test
  void allFourCountRightAndAreCompared() throws Exception {
    Path json = directory.resolve("bench.json");
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Program program = new Program(new BenchMain(), Map.of());
    program.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));

    int exit = program.run(BenchMain.withCommand((SMALL + " --json " + json).split(" ")));

    assertThat(exit).as(err.toString()).isZero();
    JsonNode root = new JsonMapper().readTree(Files.readString(json));
    CONTESTANTS.forEach(name -> hasFigures(root.path("contestants").path(name)));
    assertThat(root.path("ratios").properties())
        .extracting(Map.Entry::getKey)
        .containsExactlyInAnyOrder("toLimit", "toTextbook", "toTextbookSameGuarantees");
    assertThat(root.path("ratios")).allMatch(ratio -> ratio.doubleValue() > 0);
    CONTESTANTS.forEach(name -> assertThat(out.toString()).contains("| " + name + " | "));
  }

  private static void hasFigures(JsonNode contestant) {
    assertThat(median(contestant, "eventsPerSecond")).isPositive();
    assertThat(median(contestant, "cpuMicrosPerEvent")).isPositive();
    assertThat(median(contestant, "seconds"))
        .isGreaterThanOrEqualTo(median(contestant, "countedSeconds"));
  }

  private static double median(JsonNode contestant, String figure) {
    return contestant.path(figure).path("median").doubleValue();
  }
}
