package trendline.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventLinesTest {
  private final EventLines lines = new EventLines();

  @Test
  void theTypeMayStandAnywhere() {
    String fields = JsonDraft.full(EventType.COMMENT).json();
    String first = "{\"type\":\"comment\"," + fields.substring(1);
    String last = fields.substring(0, fields.length() - 1) + ",\"type\":\"comment\"}";

    Decoded ofFirst = lines.decode(utf8(first));
    Decoded ofLast = lines.decode(utf8(last));

    assertThat(ofFirst).isInstanceOf(Decoded.Accepted.class).isEqualTo(ofLast);
  }

  @Test
  void aTypeInsideAnotherFieldIsNotTheLinesType() {
    String line =
        "{\"x\":{\"type\":\"comment\"}," + JsonDraft.full(EventType.COMMENT).json().substring(1);

    Decoded decoded = lines.decode(utf8(line));

    assertThat(decoded).extracting("reason").isEqualTo(RejectReason.MISSING_FIELD);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "{}#MISSING_FIELD",
        "{\"type\":null}#MISSING_FIELD",
        "{\"type\":\"like\"}#UNKNOWN_VALUE",
        "{\"type\":3}#WRONG_TYPE",
        "{\"type\":\"comment\",\"type\":\"article\"}#DUPLICATE_FIELD",
        "{\"type\":\"comment\"}#MISSING_FIELD",
        "{\"type\":\"comment\"} x#NOT_JSON",
        "{\"type\":\"comment\"#NOT_JSON",
        "[]#NOT_AN_OBJECT",
        "''#NOT_JSON",
      })
  void aLineThatIsNoEventSaysWhy(String line, RejectReason reason) {
    Decoded decoded = lines.decode(utf8(line));

    assertThat(decoded).extracting("reason").isEqualTo(reason);
  }

  @Test
  void filesDoNotKnowRemovedArticles() {
    ArticleRemoved removed = new ArticleRemoved("a");

    assertThatIllegalArgumentException().isThrownBy(() -> new EventEncoder().line(removed));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
