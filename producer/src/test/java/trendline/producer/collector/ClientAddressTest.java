package trendline.producer.collector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClientAddressTest {
  private final ClientAddress twoProxies = new ClientAddress(List.of("10.0.0.0/8", "::1"), 2);

  @Test
  void behindTwoProxiesTheSecondFromTheRightIsTheClient() {
    assertThat(twoProxies.of("10.1.2.3", List.of("6.6.6.6", "203.0.113.9", "10.9.9.9")))
        .isEqualTo("203.0.113.9");
    assertThat(twoProxies.of("0:0:0:0:0:0:0:1", List.of("203.0.113.9:4711", "10.9.9.9")))
        .isEqualTo("203.0.113.9");
    assertThat(twoProxies.of("10.1.2.3", List.of("[2001:db8::7]:443", "10.9.9.9")))
        .isEqualTo("2001:db8:0:0:0:0:0:7");
  }

  @Test
  void whoIsNoProxyOfOursIsTheClient() {
    assertThat(twoProxies.of("203.0.113.1", List.of("6.6.6.6", "7.7.7.7")))
        .isEqualTo("203.0.113.1");
    assertThat(new ClientAddress(List.of(), 1).of("10.1.2.3", List.of("6.6.6.6")))
        .isEqualTo("10.1.2.3");
  }

  @Test
  void whatIsNoAddressIsNotBelieved() {
    for (String told :
        List.of("localhost", "unknown", "", "1.2.3.4.example.org", "_hidden", "1:")) {
      assertThat(twoProxies.of("10.1.2.3", List.of(told, "10.9.9.9"))).isEqualTo("10.1.2.3");
    }
    assertThat(twoProxies.of("10.1.2.3", List.of("203.0.113.9"))).isEqualTo("10.1.2.3");
  }

  @Test
  void aWrongOptionIsNamed() {
    assertThatThrownBy(() -> new ClientAddress(List.of("10.0.0.0/99"), 1))
        .hasMessageStartingWith("--trusted-proxy 10.0.0.0/99: must be");
    assertThatThrownBy(() -> new ClientAddress(List.of(), 0))
        .hasMessageStartingWith("--proxy-hops 0: must be");
  }
}
