package trendline.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonItemsTest {
  private static JsonItems of(String body) {
    return JsonItems.of(body.getBytes(StandardCharsets.UTF_8), 3);
  }

  private static List<String> texts(JsonItems items) {
    return items.items().stream().map(each -> new String(each, StandardCharsets.UTF_8)).toList();
  }

  @Test
  void anObjectIsItsOnlyItem() {
    assertThat(of(" {\"a\":1} ").batch()).isFalse();
    assertThat(texts(of("{\"a\":[1,{}]}"))).containsExactly("{\"a\":[1,{}]}");
  }

  @Test
  void eachElementOfAnArrayIsCutOutAsItStands() {
    JsonItems items = of("[ {\"a\" : \"é😀]\"} ,\n{}, {\"b\":[{\"c\":-1.5e3}]} ]");

    assertThat(items.batch()).isTrue();
    assertThat(texts(items))
        .containsExactly("{\"a\" : \"é😀]\"}", "{}", "{\"b\":[{\"c\":-1.5e3}]}");
  }

  @Test
  void whatIsNoObjectIsCutOutTooForItsDecoderToRefuse() {
    assertThat(texts(of("[7,\"x\", null]"))).containsExactly("7", "\"x\"", "null");
    assertThat(texts(of("[1.5 , [2]]"))).containsExactly("1.5", "[2]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "7 | NOT_AN_OBJECT",
        "[] | NOT_JSON",
        "[1,2,3,4] | TOO_LONG",
        "{\"a\":{\"b\":1,\"b\":2}} | NOT_JSON",
        "[{\"a\":1,\"a\":1}] | NOT_JSON",
        "{\"a\":1e999} | OUT_OF_RANGE",
        "[{}]x | NOT_JSON",
        "{}{} | NOT_JSON",
        "[{} | NOT_JSON",
        "{\"a\": | NOT_JSON",
      })
  void whatIsNeitherIsRefusedWithItsReason(String body, RejectReason reason) {
    assertThatThrownBy(() -> of(body))
        .isInstanceOfSatisfying(
            InvalidFieldException.class, e -> assertThat(e.reason()).isEqualTo(reason))
        .hasMessageStartingWith("body: ");
  }
}
