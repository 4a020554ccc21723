package trendline.producer.audience;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trendline.producer.collector.Audience;
import trendline.producer.collector.ViewRequest;

/**
 * Wants the token that the site's backend wrote into the page, so that nobody can send views of a
 * page that they never got: {@code EXPIRY.SIGNATURE}, see {@code docs/audience.md}.
 */
final class PageTokens implements Audience {
  static final String NAME = "page-token";

  /** Seconds since 1970, and the hash in hexadecimal digits. */
  private static final Pattern TOKEN = Pattern.compile("([0-9]{1,11})\\.([0-9a-f]{64})");

  private static final Optional<String> BROKEN = Optional.of(NAME);

  private final TokenSecret secret;

  PageTokens(TokenSecret secret) {
    this.secret = secret;
  }

  @Override
  public Optional<String> rejectedBy(ViewRequest request) {
    if (request.token() == null) {
      return BROKEN;
    }
    Matcher token = TOKEN.matcher(request.token());
    if (!token.matches()) {
      return BROKEN;
    }
    String expiry = token.group(1);
    boolean isValid =
        isSame(token.group(2), secret.signature(request.articleId(), expiry))
            && !request.receivedAt().isAfter(Instant.ofEpochSecond(Long.parseLong(expiry)));
    return isValid ? Optional.empty() : BROKEN;
  }

  /** In constant time: how long it takes tells nobody how much of a guess was right. */
  private static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
  }
}
