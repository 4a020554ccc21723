package trendline.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static trendline.streams.BacktestRun.VIEW;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BacktestRefusalsTest {
  @TempDir Path directory;

  @Test
  void anAccessLogIsAFailureThatNamesTheWay() {
    String log = "1.2.3.4 - - [24/Nov/2026:12:00:00 +0000] \"GET /a HTTP/1.1\" 200 1\n";

    var run = new BacktestRun(log, "--events - --at 2026-11-24T13:00:00Z");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err())
        .contains("--events: no line is an event; the first, standard input, line 1:")
        .contains("access logs are not read here, replay sends their events")
        .hasLineCount(1);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aFileWithoutALineIsAFailure() throws IOException {
    Path file = Files.writeString(directory.resolve("empty.ndjson"), "\n");

    var run = new BacktestRun("", "--events " + file + " --at 2026-11-24T13:00:00Z");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("--events: there is no event in what was read").hasLineCount(1);
  }

  @Test
  void aFileThatIsNotThereIsAFailure() {
    var run = new BacktestRun("", "--events nowhere.ndjson --at 2026-11-24T13:00:00Z");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err())
        .contains("--events nowhere.ndjson: there is no such file")
        .hasLineCount(1);
  }

  @Test
  void aDirectoryIsAFailure() {
    var run = new BacktestRun("", "--events " + directory + " --at 2026-11-24T13:00:00Z");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("is a directory; name the files in it").hasLineCount(1);
  }

  @Test
  void listsThatNobodyTakesEndTheRun() {
    var run = BacktestRun.unread("--events - --at 2026-11-24T13:00:00Z");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("cannot be written to standard output").hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--at noon                                       | \"noon\" is not an instant, as in 2026",
        "--at 1969-12-31T00:00:00Z                       | --at 1969-12-31T00:00:00Z: must lie in",
        "--at 2026-11-24T12:00:00Z --every 0s            | --every PT0S: must be 1s to 366d",
        "--at 2026-11-24T12:00:00Z --every soon          | is not a duration, as in 30m",
        "--at 2026-11-24T12:00:00Z --list-size 201       | --list-size 201: must be 1 to 200",
        "--at 2026-11-24T12:00:00Z --list hot:1h         | list hot:1h: must be trending",
        "--at 2026-11-24T12:00:00Z --publish-interval 1s | Unknown option",
        "--at 2026-11-24T12:00:00Z --events -            | standard input can be read once only",
        "''                                              | Missing required option: '--at"
      })
  void wrongUseEndsWithTwoAndOneLineThatSaysWhatAndWhich(String arguments, String line) {
    var run = new BacktestRun(VIEW, "--events - " + arguments);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains(line).hasLineCount(1);
  }
}
