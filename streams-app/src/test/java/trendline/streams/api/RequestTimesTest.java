package trendline.streams.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RequestTimesTest {
  private static final String REQUESTS = "trendline.api.requests";

  private final RunningApi api = new RunningApi(new PublishedLists(), Clock.systemUTC());

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void aRequestIsCountedByItsRouteAndStatus() {
    api.get("/v1/lists/trending");
    api.get("/v1/lists/discussed?limit=3");

    assertThat(api.meter(REQUESTS, "route", "/v1/lists/{list}", "status", "503")).isEqualTo(2);
  }

  @Test
  void whatAClientInventsIsInNoLabel() {
    api.get("/wp-login.php");
    api.get("/.env");

    assertThat(api.meter(REQUESTS, "route", "nothing", "status", "404")).isEqualTo(2);
  }

  @Test
  void theFilesOfThePageAreOneRoute() {
    api.get("/");
    api.get("/widget.js");

    assertThat(api.meter(REQUESTS, "route", "files", "status", "200")).isEqualTo(2);
  }
}
