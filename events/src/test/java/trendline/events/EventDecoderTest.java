package trendline.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventDecoderTest {
  private static final String VIEW = JsonDraft.full(EventType.PAGE_VIEW).json();

  private final EventDecoder decoder = new EventDecoder();

  @Test
  void unknownFieldsArePassedOver() {
    String json = VIEW.replace("{", "{\"x\":{\"articleId\":[1,\"y\"]},\"y\":1.5e3,");

    Decoded decoded = decode(json);

    assertThat(decoded).isEqualTo(decode(VIEW)).isInstanceOf(Decoded.Accepted.class);
  }

  @Test
  void aByteOrderMarkIsPassedOver() {
    Decoded decoded = decode("\uFEFF" + VIEW);

    assertThat(decoded).isEqualTo(decode(VIEW));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE"})
  void otherEncodingsThanUtf8AreNotJson(String encoding) {
    Decoded decoded = decoder.decode(EventType.PAGE_VIEW, VIEW.getBytes(Charset.forName(encoding)));

    assertThat(reason(decoded)).isEqualTo(RejectReason.NOT_JSON);
  }

  @ParameterizedTest
  @CsvSource({
    "c180, an overlong A",
    "eda080, half a pair",
    "f4908080, beyond Unicode",
    "e282, cut off",
    "ff, no"
  })
  void brokenUtf8IsNotJsonInFieldsUnknownToo(String hex, String what) {
    byte[] bytes = ("{\"x\":\"????\"," + VIEW.substring(1)).getBytes(StandardCharsets.UTF_8);
    byte[] bad = HexFormat.of().parseHex(hex);
    System.arraycopy(bad, 0, bytes, 6, bad.length);

    Decoded decoded = decoder.decode(EventType.PAGE_VIEW, bytes);

    assertThat(reason(decoded)).as(what).isEqualTo(RejectReason.NOT_JSON);
  }

  @Test
  void aDocumentCutOffAnywhereIsNotJson() {
    byte[] whole = VIEW.getBytes(StandardCharsets.UTF_8);

    for (int length = 0; length < whole.length; length++) {
      byte[] part = Arrays.copyOf(whole, length);

      assertThat(reason(decoder.decode(EventType.PAGE_VIEW, part)))
          .as("%d bytes", length)
          .isEqualTo(RejectReason.NOT_JSON);
    }
  }

  @Test
  void aFieldStandsOnceEvenWhenItIsNullFirst() {
    String nullFirst = VIEW.replace("{", "{\"eventId\":null,");
    String nullLast = VIEW.replace("}", ",\"eventId\":null}");

    Decoded first = decode(nullFirst);
    Decoded last = decode(nullLast);

    assertThat(reason(first)).isEqualTo(RejectReason.DUPLICATE_FIELD);
    assertThat(reason(last)).isEqualTo(RejectReason.DUPLICATE_FIELD);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-24T12:00:00Z, 2026-11-24T12:00:00Z",
    "2026-11-24T12:00:00+00:00, 2026-11-24T12:00:00Z",
    "2026-11-24T12:00:00.5Z, 2026-11-24T12:00:00.500Z",
    "2026-11-24T12:00:00.000000001Z, 2026-11-24T12:00:00.000000001Z",
    "2028-02-29T23:59:59.999999999+00:00, 2028-02-29T23:59:59.999999999Z",
    "1970-01-01T00:00:00Z, 1970-01-01T00:00:00Z"
  })
  void instantsInUtcAreReadToTheNanosecond(String text, Instant expected) {
    Decoded decoded = decode(VIEW.replace("2026-11-24T12:00:00Z", text));

    assertThat(decoded)
        .isEqualTo(new Decoded.Accepted(new PageView("e-1", "budget-2031", "v1", expected)));
  }

  @Test
  void theLongestArticleFitsWrittenInEscapesAlone() {
    String escaped = "\\ud83d\\ude00";
    JsonDraft draft =
        JsonDraft.full(EventType.ARTICLE).with("articleId", "\"" + "a".repeat(200) + "\"");
    draft.with("title", "\"" + escaped.repeat(300) + "\"");
    draft.with("url", "\"\\u002f" + escaped.repeat(1999) + "\"");
    draft.with("category", "\"" + escaped.repeat(100) + "\"");
    draft.with("author", "\"" + escaped.repeat(200) + "\"");
    draft.with("excerpt", "\"" + escaped.repeat(500) + "\"");
    draft.with("imageUrl", "\"\\u002f" + escaped.repeat(1999) + "\"");

    Decoded decoded = decoder.decode(EventType.ARTICLE, draft.bytes());

    assertThat(draft.bytes().length).isLessThanOrEqualTo(EventDecoder.MAX_VALUE_BYTES);
    assertThat(decoded).isInstanceOf(Decoded.Accepted.class);
  }

  private Decoded decode(String json) {
    return decoder.decode(EventType.PAGE_VIEW, json.getBytes(StandardCharsets.UTF_8));
  }

  private static RejectReason reason(Decoded decoded) {
    assertThat(decoded).isInstanceOf(Decoded.Rejected.class);
    return ((Decoded.Rejected) decoded).reason();
  }
}
