package trendline.streams.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import trendline.http.HttpListener;

class RoutesTest {
  private static final Route BROKEN =
      new Route() {
        @Override
        public boolean matches(String path) {
          return true;
        }

        @Override
        public Answer answer(Asked asked) {
          throw new IllegalStateException("a secret of the inside");
        }
      };

  @Test
  void ourOwnMistakeIsAProblemThatTellsNothingOfTheInside() throws Exception {
    Routes routes = new Routes(List.of(BROKEN));
    try (HttpListener listener =
        new HttpListener("test", "--port", "127.0.0.1", 0, routes, new ProblemErrors())) {

      RawAnswer answer = RawAnswer.of(listener.port(), "GET / HTTP/1.1");

      assertThat(answer.status()).isEqualTo(500);
      assertThat(answer.text())
          .contains("application/problem+json", "\"title\":\"Server Error\"")
          .doesNotContain("secret", "IllegalStateException");
    }
  }
}
