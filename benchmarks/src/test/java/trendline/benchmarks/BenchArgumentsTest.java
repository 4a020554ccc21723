package trendline.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trendline.cli.Program;

class BenchArgumentsTest {
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    Program program = new Program(new BenchMain(), Map.of());
    program.commandLine().setErr(new PrintWriter(err)).setOut(new PrintWriter(new StringWriter()));
    return program.run(BenchMain.withCommand(args));
  }

  @Test
  void withoutACommandItMeasuresThroughput() {
    assertThat(BenchMain.withCommand()).containsExactly("throughput");
    assertThat(BenchMain.withCommand("--seed", "7")).containsExactly("throughput", "--seed", "7");
    assertThat(BenchMain.withCommand("--help")).containsExactly("--help");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --events 0        | --events 0: must be 1 to 100000000
          --events many     | "many" is no number, as in 1000, 500k or 2m
          --events 9999m    | "9999m" is more than 2147483647
          --warm-up 0       | --warm-up 0: must be 1 to 100000000
          --articles 99     | --articles 99: must be 100 to 10000000
          --visitors 0      | --visitors 0: must be 1 to 10000000
          --categories 0    | --categories 0: must be 1 to 10000
          --rounds 0        | --rounds 0: must be 1 to 100
          --partitions 65   | --partitions 65: must be 1 to 64
          --heap lots       | --heap lots: must be a size, as 512m or 2g
          --json /no/such/f | --json /no/such/f: cannot be written
          --only nobody     | --only: "nobody" is none of limit, textbook, textbook-exactly-once, trendline
          --fast            | Unknown option: '--fast'
          latency --rate 99 | --rate 99: must be 100 to 1000000
          latency --for 0s  | --for PT0S: must be 1s to 1d
          latency --articles 9 | --articles 9: must be 1000 to 10000000
          growth --events 0 | --events 0: must be 1 to 100000000
          growth --visitors 0 | --visitors 0: must be 1 to 10000000
          growth --most-articles 5 | --most-articles 5: must be 10000 or more
          pieces --forks 0  | --forks 0: must be 1 to 20
          pieces --iterations 1 | --iterations 1: must be 3 to 100
          width             | Unmatched argument at index 0: 'width'
          """)
  void aWrongOptionIsToldByItsNameAndItsRule(String arguments, String message) {
    int exit = run(arguments.split(" "));

    assertThat(err.toString()).contains(message).hasLineCount(1);
    assertThat(exit).isEqualTo(2);
  }
}
