package trendline.producer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trendline.cli.Program;

class ProducerMainTest {
  private final StringWriter err = new StringWriter();
  private final StringWriter out = new StringWriter();

  @TempDir Path dir;

  @Test
  void aFileThatIsNotThereIsWrongUseBeforeKafkaIsAsked() {
    int code = run("replay", dir.resolve("access.log").toString());

    assertThat(code).isEqualTo(2);
    assertThat(err.toString()).endsWith("access.log: there is no such file\n").hasLineCount(1);
  }

  @Test
  void aDirectoryIsWrongUse() {
    assertThat(run("replay", dir.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("is a directory; name the files in it").hasLineCount(1);
  }

  @Test
  void standardInputTwiceIsWrongUse() {
    assertThat(run("replay", "-", "-")).isEqualTo(2);
    assertThat(err.toString()).contains("standard input can be read once only");
  }

  @Test
  void wrongOptionsOfAReplayAreNamed() {
    assertThat(run("replay", "--speed", "fast", "-")).isEqualTo(2);
    assertThat(run("replay", "--article-path", "/(x", "-")).isEqualTo(2);
    assertThat(run("replay", "--article-path", "/x", "-")).isEqualTo(2);
    assertThat(run("replay", "--format", "json", "-")).isEqualTo(2);
    assertThat(run("replay", "--rebase", "then", "-")).isEqualTo(2);

    assertThat(err.toString())
        .contains("--speed fast: must be a number, as 60, or max")
        .contains("--article-path /(x: is not a regular expression")
        .contains("--article-path /x: needs a group (?<slug>…) or (?<id>…)")
        .contains("'--format'")
        .contains("'--rebase'")
        .hasLineCount(5);
  }

  @Test
  void wrongOptionsOfGenerateAreNamed() {
    assertThat(run("generate", "--rate", "0")).isEqualTo(2);
    assertThat(run("generate", "--articles", "0")).isEqualTo(2);
    assertThat(run("generate", "--partitions", "0")).isEqualTo(2);

    assertThat(err.toString())
        .contains("--rate: must be more than 0")
        .contains("--articles: must be 1 to 100000")
        .contains("--partitions 0: must be 1 or more")
        .hasLineCount(3);
  }

  @Test
  void helpIsNoFailure() {
    assertThat(run("replay", "--help")).isZero();
    assertThat(out.toString()).contains("--article-path").contains("--visitor-key");
  }

  private int run(String... args) {
    Program program = new Program(ProducerMain.command(), Map.of());
    program.commandLine().setErr(new PrintWriter(err, true)).setOut(new PrintWriter(out, true));
    return program.run(args);
  }
}
