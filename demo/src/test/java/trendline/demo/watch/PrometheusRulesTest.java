package trendline.demo.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Prometheus' own tool has no complaint, and each alert is tested and explained. */
class PrometheusRulesTest {
  private static final Pattern ALERT = Pattern.compile("- alert: (\\w+)");
  private static final Path TESTS = WatchFiles.PROMETHEUS.resolve("tests/alerts.yml");
  private static final Path RUNBOOK = Path.of("..", "docs", "runbook.md");

  @BeforeAll
  static void needsPromtool() {
    Prometheus.assumeInstalled();
  }

  static Stream<String> alerts() throws IOException {
    String rules = Files.readString(WatchFiles.PROMETHEUS.resolve("rules/alerts.yml"));
    return ALERT.matcher(rules).results().map(found -> found.group(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"prometheus.yml", "compose.yml"})
  void configurationAndRulesAreValid(String config) {
    String file = WatchFiles.PROMETHEUS.resolve(config).toString();

    Tool.Run run = Tool.run("", List.of("promtool", "check", "config", file));

    assertThat(run.exit()).as(run.said()).isZero();
    assertThat(run.said()).contains("2 rule files found");
  }

  @Test
  void eachAlertFiresAndResolvesAndIsSilentInHealth() {
    Tool.Run run = Tool.run("", List.of("promtool", "test", "rules", TESTS.toString()));

    assertThat(run.exit()).as(run.said()).isZero();
  }

  @Test
  void rulesWithShorterMinutesAreValid(@TempDir Path directory) {
    Path config = new WatchFiles(directory, 2).write(new Targets(List.of(1), List.of(2)));

    Tool.Run run = Tool.run("", List.of("promtool", "check", "config", config.toString()));

    assertThat(run.exit()).as(run.said()).isZero();
    assertThat(new WatchFiles(directory, 2).shorter("rate(x[5m]) > 3 * 60\nfor: 2m"))
        .isEqualTo("rate(x[10s]) > 3 * 2\nfor: 4s");
  }

  @ParameterizedTest
  @MethodSource("alerts")
  void anAlertIsTestedToFireAndToResolveAndInHealth(String alert) throws IOException {
    String tests = Files.readString(TESTS);
    Pattern its = Pattern.compile("alertname: " + alert + "[\\s,]+exp_alerts:\\s*(\\[])?");

    assertThat(its.matcher(tests).results().map(found -> found.group(1) == null))
        .containsExactly(true, false, false);
  }

  @ParameterizedTest
  @MethodSource("alerts")
  void anAlertHasItsPartOfTheRunbook(String alert) throws IOException {
    List<String> parts =
        Pattern.compile("(?m)^## ").splitAsStream(Files.readString(RUNBOOK)).toList();

    assertThat(parts.stream().filter(part -> part.startsWith(alert + "\n")))
        .singleElement()
        .asString()
        .contains("**Symptom.** ", "**Meaning.** ", "**Cure.** ")
        .containsPattern("\\*\\*First three commands.\\*\\*\n\n```sh\n(?:.+\n){3}```\n");
    String severity = severity(alert);
    assertThat(severity).isIn("page", "ticket");
    assertThat(parts).anyMatch(part -> part.startsWith(alert + "\n\n*" + severity + "*"));
  }

  private static String severity(String alert) throws IOException {
    String rules = Files.readString(WatchFiles.PROMETHEUS.resolve("rules/alerts.yml"));
    String link = "runbook }}#" + alert.toLowerCase(Locale.ROOT) + "\"";
    MatchResult its =
        Pattern.compile(
                "- alert: "
                    + alert
                    + "\\n(?:(?!- alert:)[\\s\\S])*?severity: (\\w+)(?:(?!- alert:)[\\s\\S])*?"
                    + Pattern.quote(link))
            .matcher(rules)
            .results()
            .findFirst()
            .orElseThrow(() -> new AssertionError(alert + " has no severity or no link " + link));
    return its.group(1);
  }
}
