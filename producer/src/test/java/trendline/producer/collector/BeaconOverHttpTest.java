package trendline.producer.collector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.util.Fields;
import org.junit.jupiter.api.Test;

class BeaconOverHttpTest {
  private final BeaconRoute route = new BeaconRoute("/trendline/producer/log4j2.xml");

  private Answer get(HttpFields headers) {
    return route
        .answer(
            new Arrived(
                "GET",
                "/beacon.js",
                new Fields(),
                headers,
                new byte[0],
                "127.0.0.1",
                false,
                SetClock.NOON))
        .join();
  }

  @Test
  void aBrowserThatHasTheScriptIsToldSo() {
    Answer first = get(HttpFields.EMPTY);
    String etag = first.headers().get("ETag");

    Answer again = get(HttpFields.build().put("If-None-Match", "W/" + etag));

    assertThat(first.status()).isEqualTo(200);
    assertThat(first.body()).isNotEmpty();
    assertThat(first.headers()).containsEntry("Cache-Control", "public, max-age=3600");
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.headers()).containsAllEntriesOf(Map.of("ETag", etag));
  }

  @Test
  void whereThereIsNoScriptThereIsNothing() {
    assertThat(new BeaconRoute("/none.js").matches("/beacon.js")).isFalse();
    assertThat(route.methods()).isEqualTo(List.of("GET"));
  }
}
