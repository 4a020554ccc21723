package trendline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ShutdownRequestTest {
  @Test
  void whatIsDoneToItsEndIsNotAskedToStop() {
    boolean[] stopped = {false};

    String result = ShutdownRequest.endsBy(() -> stopped[0] = true, () -> "done");

    assertThat(result).isEqualTo("done");
    assertThat(stopped[0]).isFalse();
  }

  @Test
  void aFailureOfTheWorkComesThrough() {
    assertThatThrownBy(
            () ->
                ShutdownRequest.endsBy(
                    () -> {},
                    () -> {
                      throw new IllegalStateException("broken");
                    }))
        .hasMessage("broken");
  }

  @Test
  void withoutASignalTheWaitRunsOut() throws InterruptedException {
    try (ShutdownRequest request = new ShutdownRequest()) {
      boolean came = request.cameWithin(Duration.ofMillis(1));

      assertThat(came).isFalse();
    }
  }

  @Test
  void aSignalIsHeardAndTheJvmWaitsUntilAllIsClosed() throws IOException, InterruptedException {
    Process waiting =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                WaitsForItsEnd.class.getName())
            .redirectErrorStream(true)
            .start();
    assertThat(waiting.inputReader().readLine()).isEqualTo("waiting");

    // not by the process itself, which would close what it says, too
    assertThat(waiting.toHandle().destroy()).isTrue();

    assertThat(waiting.inputReader().readLine()).isEqualTo("closed");
    assertThat(waiting.waitFor(30, TimeUnit.SECONDS)).isTrue();
  }
}
