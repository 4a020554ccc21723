package trendline.producer.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
  private final MovedClock clock = new MovedClock();

  @Test
  void itTellsHowMuchIsDoneHowFastAndHowLongItWillTake() {
    Progress progress = new Progress(stream, false, clock, "replaying", 40_000_000);
    progress.read(10_000_000);
    for (int i = 0; i < 1000; i++) {
      progress.line();
    }

    assertThat(progress.text(clock.after(10)))
        .isEqualTo(
            "replaying [#######.......................]  25 % of 40 MB, 1,000 lines, 100/s, 30 s left");
  }

  @Test
  void whereTheSizeIsUnknownItTellsTheRest() {
    Progress progress = new Progress(stream, false, clock, "replaying", 0);
    progress.read(10_000_000);

    assertThat(progress.text(clock.after(10))).isEqualTo("replaying 0 lines, 0/s");
  }

  @Test
  void inALogThereIsALineEveryTenSeconds() {
    Progress progress = new Progress(stream, false, clock, "replaying", 0);

    for (int second = 0; second <= 25; second++) {
      clock.after(second);
      progress.look();
    }
    progress.finish();

    assertThat(printed()).hasLineCount(2).doesNotContain("\r");
  }

  @Test
  void onATerminalTheBarIsTakenAwayInTheEnd() {
    Progress progress = new Progress(stream, true, clock, "replaying", 0);
    clock.after(1);
    progress.look();

    progress.finish();

    assertThat(printed()).startsWith("\rreplaying").endsWith("\r\u001b[K").doesNotContain("\n");
  }

  private String printed() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private static final class MovedClock extends Clock {
    private static final Instant START = Instant.parse("2031-05-01T12:00:00Z");
    private Instant now = START;

    Instant after(int seconds) {
      now = START.plusSeconds(seconds);
      return now;
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
