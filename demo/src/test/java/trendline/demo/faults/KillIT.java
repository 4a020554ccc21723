package trendline.demo.faults;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import trendline.demo.harness.Python;

/** The application's own deaths. */
@Timeout(300)
class KillIT {
  @TempDir Path directory;

  @BeforeEach
  void needsPython() {
    Python.assumeInstalled();
  }

  @Test
  void killedFiveTimesUnderLoadItCountsEachEventOnce() throws Exception {
    new Trial(directory).of(new Kill(), 5);
  }
}
