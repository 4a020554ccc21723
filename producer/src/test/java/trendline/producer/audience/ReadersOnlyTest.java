package trendline.producer.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadersOnlyTest {
  private final ReadersOnly audience = new ReadersOnly(AudienceSettings.DEFAULT);

  @ParameterizedTest
  @ValueSource(
      strings = {
        ARequest.FIREFOX,
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/22G86 [FBAN/FBIOS;FBAV/530.0;FBDV/iPhone15,2;FBSS/3;FBLC/ru_RU]",
        "Opera/9.80 (J2ME/MIDP; Opera Mini/7.1.32052/191.273; U; en) Presto/2.12.423 Version/12.16"
      })
  void readersCount(String userAgent) {
    assertThat(rule(ARequest.ofAReader().with("User-Agent", userAgent))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Purpose, prefetch",
    "sec-purpose, prefetch;prerender",
    "Purpose, prefetch",
    "X-Purpose, preview",
    "X-Moz, prefetch",
  })
  void whatIsFetchedBeforehandDoesNotCount(String header, String value) {
    assertThat(rule(ARequest.ofAReader().with(header, value))).contains("prefetch");
  }

  @Test
  void anotherPurposeIsNone() {
    assertThat(rule(ARequest.ofAReader().with("Purpose", ""))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "User-Agent, Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML like Gecko) HeadlessChrome/142.0.0.0 Safari/537.36",
    "Sec-CH-UA, '\"HeadlessChrome\";v=\"142\", \"Not?A_Brand\";v=\"99\"'",
    "User-Agent, Mozilla/5.0 (Unknown; Linux x86_64) AppleWebKit/538.1 (KHTML like Gecko) PhantomJS/2.1.1 Safari/538.1",
  })
  void aBrowserWithoutAScreenDoesNotCount(String header, String value) {
    assertThat(rule(ARequest.ofAReader().with(header, value))).contains("headless");
  }

  @Test
  void whoNamesItselfAsAProgramDoesNotCount() {
    assertThat(rule(ARequest.ofAReader().with("User-Agent", "curl/8.14.1"))).contains("known-bot");
    assertThat(
            rule(
                ARequest.ofAReader().with("User-Agent", "Mozilla/5.0 (compatible; Googlebot/2.1)")))
        .contains("known-bot");
  }

  @Test
  void whoSaysNothingOfItselfDoesNotCount() {
    assertThat(rule(ARequest.ofAReader().without("User-Agent"))).contains("missing-user-agent");
    assertThat(rule(ARequest.ofAReader().with("User-Agent", " "))).contains("missing-user-agent");
  }

  @Test
  void anAbsurdUserAgentDoesNotCount() {
    assertThat(absurd("Mozilla")).isTrue();
    assertThat(absurd(ARequest.FIREFOX + "x".repeat(1001 - ARequest.FIREFOX.length()))).isTrue();
    assertThat(absurd(ARequest.FIREFOX + "x".repeat(1000 - ARequest.FIREFOX.length()))).isFalse();
    assertThat(absurd("Mozilla/5.0 <script>alert(1)</script>")).isTrue();
    assertThat(absurd("Mozilla/5.0 ${jndi:ldap://x}")).isTrue();
    assertThat(absurd("Mozilla/5.0 (X11)\tGecko")).isTrue();
  }

  @Test
  void everyRuleHasItsName() {
    Set<String> seen = new HashSet<>();
    rule(ARequest.ofAReader().with("Purpose", "prefetch")).ifPresent(seen::add);
    rule(ARequest.ofAReader().with("User-Agent", "curl/8.14.1")).ifPresent(seen::add);

    assertThat(ReadersOnly.names()).containsAll(seen).doesNotHaveDuplicates().hasSize(8);
    assertThat(ReadersOnly.names()).allMatch(name -> name.matches("[a-z-]{1,30}"));
  }

  private boolean absurd(String userAgent) {
    return rule(ARequest.ofAReader().with("User-Agent", userAgent))
        .equals(Optional.of("absurd-user-agent"));
  }

  private Optional<String> rule(ARequest request) {
    return audience.rejectedBy(request.forArticle("budget-2031"));
  }
}
