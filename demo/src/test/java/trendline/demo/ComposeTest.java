package trendline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;
import trendline.cli.Program;
import trendline.demo.broker.SingleNode;
import trendline.producer.CollectorCommand;
import trendline.producer.generate.GenerateCommand;
import trendline.streams.StreamsCommand;
import trendline.streams.TopicsCommand;

/** What holds of {@code docker-compose.yml} and the images without an engine that runs them. */
class ComposeTest {
  private static final Pattern PINNED = Pattern.compile(".+:v?\\d+\\.\\d+\\.\\d+(_\\d+-jre)?");
  private static final Pattern FROM_ELSEWHERE =
      Pattern.compile("^FROM (\\S+[:/]\\S+)", Pattern.MULTILINE);
  private static final String OURS = "trendline/";

  private final ComposeFile compose;

  ComposeTest() throws IOException {
    compose = ComposeFile.read();
  }

  private Stream<Map.Entry<String, Map<String, Object>>> ours() {
    return compose.services().entrySet().stream()
        .filter(service -> image(service.getValue()).startsWith(OURS));
  }

  private static String image(Map<String, Object> service) {
    return String.valueOf(service.get("image"));
  }

  @Test
  void everyImageOfOthersIsPinned() throws IOException {
    List<String> bases =
        FROM_ELSEWHERE.matcher(dockerfiles()).results().map(from -> from.group(1)).toList();
    List<String> images =
        Stream.concat(bases.stream(), compose.services().values().stream().map(ComposeTest::image))
            .filter(image -> !image.startsWith(OURS))
            .toList();

    assertThat(bases).hasSize(4);
    assertThat(images).hasSize(7).allMatch(image -> PINNED.matcher(image).matches());
  }

  private static String dockerfiles() throws IOException {
    return Files.readString(Path.of("..", "docker", "streams-app.Dockerfile"))
        + Files.readString(Path.of("..", "docker", "collector.Dockerfile"));
  }

  @Test
  void everyPortIsPublishedOnLoopbackOnly() {
    List<String> ports =
        compose.services().values().stream()
            .flatMap(service -> ComposeFile.strings(service, "ports").stream())
            .toList();

    assertThat(ports).hasSize(5).allMatch(port -> port.startsWith("127.0.0.1:"));
  }

  @Test
  void everyServiceHasAMemoryLimit() {
    assertThat(compose.services().values())
        .isNotEmpty()
        .allMatch(each -> each.containsKey("mem_limit"));
  }

  @Test
  void ourProgramsRunWithoutRightsOnAFileSystemThatCannotBeWritten() {
    assertThat(ours().map(Map.Entry::getValue))
        .hasSize(5)
        .allMatch(service -> Boolean.TRUE.equals(service.get("read_only")))
        .allMatch(service -> ComposeFile.strings(service, "cap_drop").equals(List.of("ALL")));
  }

  @TestFactory
  Stream<DynamicTest> everyVariableIsAnOptionOfItsCommand() {
    Map<String, Object> commands =
        Map.of(
            "streams", new StreamsCommand(),
            "topics", new TopicsCommand(),
            "collector", new CollectorCommand(),
            "generate", new GenerateCommand());
    return ours()
        .map(
            service ->
                DynamicTest.dynamicTest(
                    service.getKey(),
                    () -> {
                      String name = ComposeFile.strings(service.getValue(), "command").get(0);
                      CommandLine manual =
                          new Program(Objects.requireNonNull(commands.get(name)), Map.of())
                              .commandLine();
                      List<String> known =
                          manual.getCommandSpec().options().stream()
                              .map(option -> variable(option.longestName()))
                              .toList();
                      assertThat(known)
                          .containsAll(ComposeFile.environment(service.getValue()).keySet());
                    }));
  }

  private static String variable(String option) {
    return "TRENDLINE_" + option.replaceFirst("^-+", "").replace('-', '_').toUpperCase(Locale.ROOT);
  }

  @Test
  void theBrokerTakesTheLargestRecordsAsThatOfTheDemoDoes() {
    Map<String, Object> broker =
        ComposeFile.environment(Objects.requireNonNull(compose.services().get("kafka")));

    assertThat(String.valueOf(broker.get("KAFKA_MESSAGE_MAX_BYTES")))
        .isEqualTo(SingleNode.settings().get("message.max.bytes"));
    assertThat(String.valueOf(broker.get("KAFKA_REPLICA_FETCH_MAX_BYTES")))
        .isEqualTo(SingleNode.settings().get("replica.fetch.max.bytes"));
  }

  @Test
  void kafkaHasOneVersionEverywhere() throws IOException {
    Pattern version = Pattern.compile("apache/kafka:([\\d.]+)|<kafka.version>([\\d.]+)<");
    Stream<Path> files =
        Stream.of(
                "docker-compose.yml",
                "docker/streams-app.Dockerfile",
                "docker/collector.Dockerfile",
                "pom.xml",
                "demo/src/test/resources/testcontainers.properties")
            .map(Path.of("..")::resolve);
    StringBuilder all = new StringBuilder();
    for (Path file : files.toList()) {
      all.append(Files.readString(file));
    }

    assertThat(version.matcher(all).results().map(ComposeTest::version).toList())
        .hasSizeGreaterThanOrEqualTo(5)
        .containsOnly(AppInfoParser.getVersion());
  }

  private static String version(MatchResult found) {
    return found.group(1) == null ? found.group(2) : found.group(1);
  }
}
