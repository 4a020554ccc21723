package trendline.demo.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The dashboards are made from their source, and every panel says what it is for. */
class DashboardSourceTest {
  private static final Path COMPILER = Path.of("..", ".ci/npm/node_modules/.bin/tsc");
  static final List<String> NAMES = Dashboards.NAMES;

  static Stream<Panel> panels() {
    return Dashboards.panels();
  }

  @Test
  void theCommittedJsonIsWhatTheSourceMakes(@TempDir Path made) throws IOException {
    Assumptions.assumeTrue(
        Files.isExecutable(COMPILER) && Tool.isThere("node"),
        "no TypeScript; ./trendline test installs it where it may");

    Tool.Run run =
        Tool.run(
            "", List.of(WatchFiles.DASHBOARDS.resolve("generate").toString(), made.toString()));

    assertThat(run.exit()).as(run.said()).isZero();
    for (String name : NAMES) {
      assertThat(Dashboards.DIRECTORY.resolve(name + ".json"))
          .as("run dashboards/generate, and commit what it makes")
          .hasSameTextualContentAs(made.resolve(name + ".json"));
    }
  }

  @ParameterizedTest
  @MethodSource("panels")
  void aPanelAsksAndSaysWhatIsNormalAndWhatToDo(Panel panel) {
    assertThat(panel.title()).endsWith("?");
    assertThat(panel.description()).matches("(?s)Normal: .+\\.\\n\\nOtherwise: .+\\.");
    assertThat(panel.unit()).isNotEmpty();
    assertThat(panel.queries())
        .isNotEmpty()
        .allSatisfy(
            query -> {
              assertThat(query.legend()).isNotEmpty();
              // an interval of somebody's own is too short for another scrape interval
              assertThat(query.expr()).doesNotContainPattern("(rate|increase)\\([^$]*\\[\\d");
            });
  }

  @ParameterizedTest
  @FieldSource("NAMES")
  void aDashboardHasItsVariablesAndLinksToTheOthers(String name) {
    JsonNode dashboard = Dashboards.read(name);

    Set<String> variables = new HashSet<>();
    dashboard
        .path("templating")
        .path("list")
        .forEach(each -> variables.add(each.path("name").asText()));
    assertThat(variables).contains("datasource", "instance");
    assertThat(dashboard.path("links").path(0).path("tags").path(0).asText())
        .isEqualTo(dashboard.path("tags").path(0).asText())
        .isEqualTo("trendline");
    assertThat(dashboard.path("uid").asText()).isEqualTo("trendline-" + name);
  }

  @Test
  void noTwoPanelsOfADashboardAskTheSame() {
    for (String name : NAMES) {
      assertThat(Dashboards.panels(name)).extracting(Panel::title).doesNotHaveDuplicates();
    }
  }
}
