package trendline.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RejectReasonsTest {
  /** What no field may let out: it stands in every input below where a value can be quoted. */
  private static final String SECRET = "s3cr3t";

  private static final byte[] KEY = utf8("budget-2031");

  private final EventDecoder decoder = new EventDecoder();

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("inputs")
  void everyReasonHasAnInputAndOneLineWithoutItsValue(
      RejectReason reason,
      EventType type,
      String what,
      byte @Nullable [] key,
      byte @Nullable [] value) {
    Decoded decoded = decoder.decode(type, key, value);

    assertThat(decoded).as(what).isInstanceOf(Decoded.Rejected.class);
    Decoded.Rejected rejected = (Decoded.Rejected) decoded;
    assertThat(rejected.reason()).isEqualTo(reason);
    assertThat(rejected.detail()).isNotBlank().hasSizeLessThan(120).doesNotContain(SECRET);
    assertThat(rejected.detail().chars()).noneMatch(Character::isISOControl);
  }

  @Test
  void theInputsReachEveryReasonOfTheDecoder() {
    Set<RejectReason> reached =
        inputs().map(input -> (RejectReason) input[0]).collect(Collectors.toSet());

    // only the topology knows what time it is
    assertThat(reached).isEqualTo(EnumSet.complementOf(EnumSet.of(RejectReason.FROM_THE_FUTURE)));
  }

  @Test
  void labelsAreDistinctAndFitForAMetricsTag() {
    Set<String> labels =
        Arrays.stream(RejectReason.values()).map(RejectReason::label).collect(Collectors.toSet());

    assertThat(labels)
        .hasSameSizeAs(RejectReason.values())
        .allMatch(label -> label.matches("[a-z_]+"));
  }

  static Stream<Object[]> inputs() {
    return Stream.of(
        of(RejectReason.NO_KEY, EventType.COMMENT, "no key", null, utf8("{}")),
        of(RejectReason.NO_VALUE, EventType.COMMENT, "a tombstone of a comment", KEY, null),
        of(RejectReason.BAD_ID, EventType.ARTICLE, "tombstone, bad key", utf8(SECRET + "|"), null),
        of(RejectReason.BAD_ID, EventType.ARTICLE, "key not UTF-8", new byte[] {'a', -1}, null),
        mismatched("another key", utf8("budget-2032")),
        mismatched("a key not ASCII", utf8("бюджет")),
        mismatched("a longer key", utf8("budget-2031x")),
        mismatched("an empty key", new byte[0]),
        raw(RejectReason.NOT_JSON, "nothing", ""),
        raw(RejectReason.NOT_JSON, "white space", " \n "),
        raw(RejectReason.NOT_JSON, "prose", SECRET),
        raw(RejectReason.NOT_JSON, "not quoted", "{" + SECRET + ":1}"),
        raw(RejectReason.NOT_JSON, "cut off in the object", "{\"x\":\"" + SECRET + "\""),
        raw(RejectReason.NOT_JSON, "cut off in a field", "{\"x\":"),
        raw(RejectReason.NOT_JSON, "cut off after the brace", "{"),
        raw(RejectReason.NOT_JSON, "two objects", "{}{\"" + SECRET + "\":1}"),
        raw(RejectReason.NOT_JSON, "words behind it", "{} " + SECRET),
        raw(RejectReason.NOT_JSON, "a comment", "/* " + SECRET + " */{}"),
        raw(RejectReason.NOT_AN_OBJECT, "an array", "[\"" + SECRET + "\"]"),
        raw(RejectReason.NOT_AN_OBJECT, "a string", "\"" + SECRET + "\""),
        raw(RejectReason.NOT_AN_OBJECT, "null", "null"),
        field(RejectReason.DUPLICATE_FIELD, "a\":1,\"title", "\"" + SECRET + "\""),
        field(RejectReason.DUPLICATE_FIELD, "x\":1,\"author\":null,\"author", "\"" + SECRET + "\""),
        field(RejectReason.MISSING_FIELD, "title", "null"),
        field(RejectReason.WRONG_TYPE, "title", "[\"" + SECRET + "\"]"),
        field(RejectReason.WRONG_TYPE, "readingMinutes", "\"" + SECRET + "\""),
        field(RejectReason.WRONG_TYPE, "readingMinutes", "1e999999999"),
        field(RejectReason.BAD_ID, "articleId", "\"" + SECRET + "|\""),
        field(RejectReason.BAD_ID, "articleId", "\"" + SECRET.repeat(40) + "\""),
        field(RejectReason.BAD_INSTANT, "publishedAt", "\"" + SECRET + "\""),
        field(RejectReason.BAD_INSTANT, "publishedAt", "\"1969-12-31T23:59:59Z\""),
        field(RejectReason.UNKNOWN_VALUE, "status", "\"" + SECRET + "\""),
        field(RejectReason.OUT_OF_RANGE, "readingMinutes", "10001"),
        field(RejectReason.OUT_OF_RANGE, "readingMinutes", "-99999999999999999999999"),
        field(RejectReason.NOT_JSON, "readingMinutes", "9".repeat(5_000)),
        field(RejectReason.TOO_LONG, "title", "\"" + SECRET.repeat(60) + "\""),
        field(RejectReason.TOO_LONG, "x", "\"" + SECRET.repeat(200_000) + "\""),
        field(RejectReason.BAD_TEXT, "title", "\"\\u2003\""),
        field(RejectReason.BAD_TEXT, "title", "\"" + SECRET + "\\n\""),
        field(RejectReason.BAD_TEXT, "url", "\"javascript:" + SECRET + "\""));
  }

  private static Object[] field(RejectReason reason, String name, String json) {
    JsonDraft draft = JsonDraft.full(EventType.ARTICLE);
    draft.with(name, json);
    return of(reason, EventType.ARTICLE, "in field " + name.length(), KEY, draft.bytes());
  }

  private static Object[] raw(RejectReason reason, String what, String json) {
    return of(reason, EventType.ARTICLE, what, KEY, utf8(json));
  }

  private static Object[] mismatched(String what, byte[] key) {
    EventType type = EventType.ARTICLE;
    return of(RejectReason.KEY_MISMATCH, type, what, key, JsonDraft.full(type).bytes());
  }

  private static Object[] of(
      RejectReason reason,
      EventType type,
      String what,
      byte @Nullable [] key,
      byte @Nullable [] value) {
    return new Object[] {reason, type, what, key, value};
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
