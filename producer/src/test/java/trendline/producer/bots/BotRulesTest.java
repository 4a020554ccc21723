package trendline.producer.bots;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BotRulesTest {
  private final BotRules rules = new BotRules();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
        "jetmon/1.0 (Jetpack Site Uptime Monitor by WordPress.com)",
        "curl/8.5.0",
        "python-requests/2.31.0",
        "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/120.0.0.0 Safari/537.36",
        "facebookexternalhit/1.1",
        "Mozilla/5.0 (compatible; YandexBot/3.0; +http://yandex.com/bots)"
      })
  void aProgramThatNamesItselfIsAKnownBot(String userAgent) {
    assertThat(rules.brokenBy(userAgent)).contains(BotRules.KNOWN_BOT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_2 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.2 Mobile/15E148 Safari/604.1",
        "Mozilla/5.0 (X11; Linux x86_64; rv:121.0) Gecko/20100101 Firefox/121.0",
        "Opera/9.80 (Windows NT 6.2; Win64; x64) Presto/2.12.388 Version/12.17"
      })
  void aBrowserBreaksNoRule(String userAgent) {
    assertThat(rules.brokenBy(userAgent)).isEmpty();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "-", "  "})
  void aClientThatSaysNothingHasARuleOfItsOwn(@Nullable String userAgent) {
    assertThat(rules.brokenBy(userAgent)).contains(BotRules.MISSING_USER_AGENT);
  }

  @Test
  void caseDoesNotMatter() {
    assertThat(rules.brokenBy("MOZILLA/5.0 (COMPATIBLE; GOOGLEBOT/2.1)"))
        .contains(BotRules.KNOWN_BOT);
  }

  @Test
  @Timeout(5)
  void aHostileUserAgentCostsNoMoreThanALongOne() {
    String endless = "Mozilla/5.0 (" + "compatible; a/1.1 ".repeat(50_000) + ")";

    long began = System.nanoTime();
    rules.brokenBy(endless);

    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void allRulesAreNamed() {
    assertThat(BotRules.names()).containsExactly("missing-user-agent", "known-bot");
  }
}
