package trendline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaOptionsTest {
  @TempDir Path directory;

  private final SampleCommand command = new SampleCommand();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void readTheOptions() {
    command.readsKafkaOptions = true;
  }

  @Test
  void theFilesPropertiesReachTheClientAndTheOptionNamesTheBrokers() throws IOException {
    Path file = directory.resolve("client.properties");
    Files.writeString(
        file, "security.protocol=SSL\nbootstrap.servers=elsewhere:1\nclient.rack=ж\n");

    int exit = run("--kafka-config", file.toString(), "--bootstrap-server", "broker:9093");

    assertThat(exit).isZero();
    assertThat(command.seen)
        .contains(
            Map.of(
                "security.protocol",
                "SSL",
                "client.rack",
                "ж",
                "bootstrap.servers",
                "broker:9093"));
  }

  @Test
  void anEmptyPrefixIsGivenByTheOption() {
    int exit = run("--topic-prefix=");

    assertThat(exit).isZero();
    assertThat(command.seen).contains("page-views");
  }

  @Test
  void aBadPrefixIsWrongUse() {
    int exit = run("--topic-prefix", "a b");

    assertThat(exit).isEqualTo(2);
    assertThat(err)
        .hasToString(
            "sample: --topic-prefix: topic prefix \"a b\": must match [A-Za-z0-9._-]{0,100}\n");
  }

  @Test
  void aMissingFileIsWrongUse() {
    Path file = directory.resolve("none");

    int exit = run("--kafka-config", file.toString());

    assertThat(exit).isEqualTo(2);
    assertThat(err)
        .hasToString(
            "sample: --kafka-config " + file + ": cannot be read: there is no such file\n");
  }

  @Test
  void aFileThatIsNotUtf8OrNotPropertiesIsWrongUse() throws IOException {
    Path bytes = Files.write(directory.resolve("bytes"), new byte[] {'a', '=', -1});
    Path escape = Files.writeString(directory.resolve("escape"), "a=\\u12");

    int exitOfBytes = run("--kafka-config", bytes.toString());
    int exitOfEscape = run("--kafka-config", escape.toString());
    int exitOfDirectory = run("--kafka-config", directory.toString());

    assertThat(new int[] {exitOfBytes, exitOfEscape, exitOfDirectory}).containsOnly(2);
    assertThat(err).asString().contains("it must be UTF-8").hasLineCount(3);
  }

  @Test
  void brokersThatCannotBeAnAddressAreWrongUse() {
    KafkaOptions options = new KafkaOptions("nonsense", "site-a.");

    assertThatThrownBy(options::connect)
        .isInstanceOf(WrongUseException.class)
        .hasMessageStartingWith("--bootstrap-server nonsense or --kafka-config: ");
  }

  private int run(String... args) {
    Program program = new Program(command, Map.of());
    program.commandLine().setErr(new PrintWriter(err));
    return program.run(args);
  }
}
