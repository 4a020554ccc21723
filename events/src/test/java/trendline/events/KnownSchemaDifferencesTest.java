package trendline.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The documents that a schema takes and the code refuses: a schema cannot say more. */
class KnownSchemaDifferencesTest {
  private final EventDecoder decoder = new EventDecoder();
  private final Schemas schemas = new Schemas();

  @ParameterizedTest(name = "{0}")
  @MethodSource("differences")
  void theSchemaTakesWhatOnlyTheCodeCanRefuse(
      String why, EventType type, String json, RejectReason reason) {
    Decoded decoded = decoder.decode(type, json.getBytes(StandardCharsets.UTF_8));

    assertThat(decoded).isInstanceOf(Decoded.Rejected.class).extracting("reason").isEqualTo(reason);
    assertThat(schemas.complaints(Schemas.of(type), json)).as(why).isEmpty();
  }

  static Stream<Object[]> differences() {
    return Stream.of(
        difference(
            "to JSON Schema 3.0 is an integer; to us it is a sign that the sender computes in floats",
            comment().with("version", "3.0"),
            RejectReason.WRONG_TYPE),
        difference("as is 1e1", comment().with("version", "1e1"), RejectReason.WRONG_TYPE),
        difference(
            "a pattern knows no calendar, and a format is only a remark",
            comment().with("occurredAt", "\"2026-02-30T12:00:00Z\""),
            RejectReason.BAD_INSTANT),
        difference(
            "a schema sees the last of two fields of one name",
            comment().with("x\":1,\"version", "4").with("version", "3"),
            RejectReason.DUPLICATE_FIELD),
        difference(
            "a schema does not count bytes",
            comment().with("x", "\"" + "a".repeat(EventDecoder.MAX_VALUE_BYTES) + "\""),
            RejectReason.TOO_LONG),
        difference(
            "a schema does not count depth in unknown fields",
            comment().with("x", "[".repeat(30) + "]".repeat(30)),
            RejectReason.NOT_JSON),
        difference("nor digits", comment().with("x", "1".repeat(41)), RejectReason.NOT_JSON),
        difference(
            "nor a name's length", comment().with("x".repeat(201), "1"), RejectReason.NOT_JSON));
  }

  private static JsonDraft comment() {
    return JsonDraft.full(EventType.COMMENT);
  }

  private static Object[] difference(String why, JsonDraft draft, RejectReason reason) {
    return new Object[] {why, EventType.COMMENT, draft.json(), reason};
  }
}
