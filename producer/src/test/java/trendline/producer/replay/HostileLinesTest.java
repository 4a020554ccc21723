package trendline.producer.replay;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Damages good lines at random; whatever comes out is an outcome, never an exception. */
class HostileLinesTest {
  private static final int ROUNDS = 20_000;

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);

  @Test
  void noDamageToALogsLineStopsTheReading() {
    AccessLogLines lines =
        new AccessLogLines(new ArticlePath(ArticlePath.BY_DATE), new Visitors(new byte[] {1}));

    survives(lines, List.of(LogLine.view().bytes(), LogLine.comment().bytes()));
  }

  @Test
  void noDamageToAnEventsLineStopsTheReading() {
    String view =
        "{\"type\":\"page_view\",\"eventId\":\"e1\",\"articleId\":\"a\",\"visitorId\":\"v\",\"occurredAt\":\"2031-03-01T12:00:00Z\"}";

    survives(new EventFileLines(), List.of(view.getBytes(StandardCharsets.UTF_8)));
  }

  private void survives(LineReader reader, List<byte[]> good) {
    System.out.println("seed " + seed);
    for (int round = 0; round < ROUNDS; round++) {
      byte[] line = damaged(good.get(random.nextInt(good.size())));
      assertThatCode(() -> reader.read(1, line))
          .as("seed %d: %s", seed, new String(line, StandardCharsets.ISO_8859_1))
          .doesNotThrowAnyException();
    }
  }

  private byte[] damaged(byte[] line) {
    byte[] damaged = line.clone();
    int wounds = 1 + random.nextInt(4);
    for (int i = 0; i < wounds; i++) {
      int at = random.nextInt(damaged.length);
      switch (random.nextInt(3)) {
        case 0 -> damaged[at] = (byte) random.nextInt(256);
        case 1 -> damaged[at] = damaged[random.nextInt(damaged.length)];
        default -> damaged = Arrays.copyOf(damaged, Math.max(1, at));
      }
    }
    return damaged;
  }
}
