package trendline.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

class ShownMetersTest {
  private static final String LAG = "kafka.consumer.fetch.manager.records.lag";

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

  ShownMetersTest() {
    ShownMeters.applyTo(registry, "news.site.", "news_counter");
  }

  @Test
  void ourOwnMetersAreShown() {
    register("trendline.anything");

    assertThat(registry.getMeters()).hasSize(1);
  }

  @Test
  void ofTheOthersOnlyThoseThatAreListedAreShown() {
    register("jvm.memory.used");
    register("jvm.memory.committed");

    assertThat(registry.getMeters())
        .extracting(meter -> meter.getId().getName())
        .containsExactly("jvm.memory.used");
  }

  @Test
  void aTopicIsNotShownASecondTimeWithUnderscores() {
    register(LAG, "topic", "news.site.page-views");
    register(LAG, "topic", "news_site_page-views");
    register(LAG, "topic", "news_counter-partition-candidates-repartition");

    assertThat(registry.getMeters())
        .extracting(meter -> meter.getId().getTag("topic"))
        .containsExactlyInAnyOrder(
            "news.site.page-views", "news_counter-partition-candidates-repartition");
  }

  private void register(String name, String... tags) {
    Gauge.builder(name, () -> 1).tags(tags).register(registry);
  }
}
