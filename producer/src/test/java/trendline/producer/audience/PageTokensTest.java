package trendline.producer.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageTokensTest {
  private static final String SECRET = "an example, not a secret";
  private static final String VALID =
      "1795608000.a59f658fd38019302f74e4731c30a57a39d59ebf23801cd4816893b02ab8b849";
  private static final Instant EXPIRY = Instant.ofEpochSecond(1_795_608_000);

  private final PageTokens tokens =
      new PageTokens(new TokenSecret(SECRET.getBytes(StandardCharsets.UTF_8)));

  @Test
  void theTokenOfAPageCountsUntilItExpires() {
    assertThat(rule("budget-2031", VALID, EXPIRY)).isEmpty();
    assertThat(rule("budget-2031", VALID, EXPIRY.plusMillis(1))).contains("page-token");
  }

  @Test
  void theTokenOfAnotherPageDoesNotCount() {
    assertThat(rule("budget-2032", VALID, EXPIRY)).contains("page-token");
  }

  @Test
  void aTokenWhoseExpiryWasMovedDoesNotCount() {
    assertThat(rule("budget-2031", VALID.replace("1795608000", "1795608001"), EXPIRY))
        .contains("page-token");
  }

  @Test
  void aViewWithoutATokenOrWithSomethingElseDoesNotCount() {
    assertThat(tokens.rejectedBy(ARequest.ofAReader().forArticle("budget-2031")))
        .contains("page-token");
    assertThat(rule("budget-2031", "", EXPIRY)).contains("page-token");
    assertThat(rule("budget-2031", VALID.toUpperCase(Locale.ROOT), EXPIRY)).contains("page-token");
    assertThat(rule("budget-2031", VALID + "0", EXPIRY)).contains("page-token");
    assertThat(rule("budget-2031", "99999999999999999999." + "0".repeat(64), EXPIRY))
        .contains("page-token");
  }

  @Test
  void theManualsExampleIsThisOne() throws IOException {
    assertThat(Files.readString(Path.of("..", "docs", "audience.md"))).contains(SECRET, VALID);
  }

  private Optional<String> rule(String articleId, String token, Instant at) {
    return tokens.rejectedBy(ARequest.ofAReader().at(at).withToken(token).forArticle(articleId));
  }
}
