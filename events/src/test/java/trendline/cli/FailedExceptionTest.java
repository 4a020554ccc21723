package trendline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class FailedExceptionTest {
  @Test
  void theFirstCauseIsNamed() {
    var failure =
        new IllegalStateException("store at x", new IOException("No space left on device"));

    assertThat(FailedException.because("--state-dir x", failure))
        .hasMessage("--state-dir x: store at x: No space left on device")
        .hasCause(failure);
  }

  @Test
  void aCauseThatIsNamedAlreadyIsNotNamedTwice() {
    var failure = new IllegalStateException(new IOException("closed"));

    assertThat(FailedException.because("the pipeline stopped", failure))
        .hasMessage("the pipeline stopped: java.io.IOException: closed");
  }
}
