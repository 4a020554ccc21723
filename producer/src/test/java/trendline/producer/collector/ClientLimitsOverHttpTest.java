package trendline.producer.collector;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import trendline.producer.collector.RunningCollector.Rules;

class ClientLimitsOverHttpTest {
  private static final String VIEW = "{\"articleId\":\"cup\"}";

  private static Rules threeAtOnce() {
    return new Rules().with(rules -> rules.rate = 1).with(rules -> rules.burst = 3);
  }

  private static int view(RunningCollector collector, String forwardedFor) {
    return collector.postView(VIEW, "X-Forwarded-For", forwardedFor).statusCode();
  }

  @Test
  void whoIsTooQuickIsToldWhenToComeBack() {
    try (RunningCollector collector = new RunningCollector(threeAtOnce())) {
      for (int i = 0; i < 3; i++) {
        assertThat(collector.postView(VIEW).statusCode()).isEqualTo(202);
      }

      HttpResponse<String> answer = collector.postView(VIEW);
      assertThat(answer.statusCode()).isEqualTo(429);
      assertThat(answer.headers().firstValue("Retry-After")).contains("1");

      collector.clock.advance(Duration.ofSeconds(1));
      assertThat(collector.postView(VIEW).statusCode()).isEqualTo(202);
      assertThat(collector.postView(VIEW).statusCode()).isEqualTo(429);
    }
  }

  @Test
  void anAddressThatSomebodyMadeUpDoesNotHelp() {
    try (RunningCollector collector = new RunningCollector(threeAtOnce())) {
      for (int i = 0; i < 3; i++) {
        assertThat(view(collector, "203.0.113." + i)).isEqualTo(202);
      }

      assertThat(view(collector, "203.0.113.99")).isEqualTo(429);
      assertThat(collector.taken.events()).extracting("visitorId").containsOnly("v-127.0.0.1");
    }
  }

  @Test
  void behindATrustedProxyEachOfItsClientsIsOne() {
    Rules rules = threeAtOnce().with(each -> each.proxies = List.of("127.0.0.0/8"));
    try (RunningCollector collector = new RunningCollector(rules)) {
      for (int i = 0; i < 9; i++) {
        // what stands further left is the client's own invention
        assertThat(view(collector, i + ".1.1.1, 203.0.113." + i % 3)).isEqualTo(202);
      }

      assertThat(view(collector, "9.9.9.9, 203.0.113.1")).isEqualTo(429);
      assertThat(view(collector, "203.0.113.7")).isEqualTo(202);
    }
  }

  @Test
  void aBackendWithAKeyIsNotLimited() {
    try (RunningCollector collector = new RunningCollector(threeAtOnce())) {
      for (int i = 0; i < 10; i++) {
        assertThat(
                collector
                    .postView(VIEW, "Authorization", "Bearer " + RunningCollector.KEY)
                    .statusCode())
            .isEqualTo(202);
      }
    }
  }
}
