package trendline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BuildTest {
  @Test
  void theVersionIsTheProjectsAndTheCommitIsTheOneBuiltOrUnknown() {
    Build build = new Build();

    assertThat(build.version()).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
    assertThat(build.commit()).matches("unknown|([\\w.-]+-g)?[0-9a-f]{7,40}(-dirty)?");
  }

  @Test
  void eachCommandTellsIt() {
    StringWriter out = new StringWriter();
    Program program = new Program(new SampleCommand(), Map.of());
    program.commandLine().setOut(new PrintWriter(out));

    program.run("--version");

    assertThat(out.toString().strip()).isEqualTo("trendline " + new Build());
  }
}
