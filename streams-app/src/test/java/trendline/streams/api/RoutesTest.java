package trendline.streams.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;
import trendline.streams.api.live.LiveClients;
import trendline.streams.api.live.LiveLimits;
import trendline.streams.metrics.LiveMetrics;
import trendline.streams.operations.HttpListener;

class RoutesTest {
  private static final Route BROKEN =
      new Route() {
        @Override
        public List<String> paths() {
          return List.of();
        }

        @Override
        public boolean matches(String path) {
          return true;
        }

        @Override
        public Answer reply(Asked asked) {
          throw new IllegalStateException("a secret of the inside");
        }
      };

  @Test
  void ourOwnMistakeIsAProblemThatTellsNothingOfTheInside() throws Exception {
    try (LiveClients live =
            new LiveClients(LiveLimits.USUAL, new LiveMetrics(new SimpleMeterRegistry()));
        HttpListener listener =
            new HttpListener(
                "test",
                "--port",
                "127.0.0.1",
                0,
                new Routes(List.of(BROKEN), new LiveDoor(live)),
                new ProblemErrors())) {

      RawAnswer answer = RawAnswer.of(listener.port(), "GET / HTTP/1.1");

      assertThat(answer.status()).isEqualTo(500);
      assertThat(answer.text())
          .contains("application/problem+json", "\"title\":\"Server Error\"")
          .doesNotContain("secret", "IllegalStateException");
    }
  }
}
