package trendline.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trendline.events.topics.Topics;

class ListsCodecTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00.123456789Z");

  private final ListsCodec codec = new ListsCodec();

  @Test
  void aRankingIsReadAsItWasWrittenAndKeepsItsSchema() {
    Ranking ranking =
        new Ranking(
            "trending",
            "1h",
            RankingKey.categoryScope("Политика | деньги"),
            "heat/1",
            NOON,
            NOON.minusSeconds(3),
            List.of(full("Бюджет «2031» \uD83D\uDE00"), bare()));

    byte[] value = codec.encode(ranking);

    assertThat(codec.ranking(value)).isEqualTo(ranking);
    assertThat(new Schemas().complaints("ranking", utf8(value))).isEmpty();
  }

  @Test
  void aDescriptionIsReadAsItWasWritten() {
    ListDescription description =
        new ListDescription(
            "Σ of what was read", Map.of("size", 100, "halfLife", 0.25, "listUnknown", false));

    assertThat(codec.description(codec.encode(description))).isEqualTo(description);
  }

  @Test
  void anEmptyRankingBeforeTheFirstEventKeepsItsSchema() {
    Ranking ranking = new Ranking("popular", "7d", "all", "views/1", NOON, null, List.of());

    byte[] value = codec.encode(ranking);

    assertThat(codec.ranking(value)).isEqualTo(ranking);
    assertThat(utf8(value)).contains("\"dataUntil\":null", "\"entries\":[]");
    assertThat(new Schemas().complaints("ranking", utf8(value))).isEmpty();
  }

  @Test
  void totalsAreReadAsTheyWereWrittenAndKeepTheirSchema() {
    ArticleTotals totals = new ArticleTotals("budget-2031", Long.MAX_VALUE, 0);

    byte[] value = codec.encode(totals);

    assertThat(codec.totals(value)).isEqualTo(totals);
    assertThat(new Schemas().complaints("article-totals", utf8(value))).isEmpty();
  }

  @Test
  void aFieldOfALaterVersionIsPassedOver() {
    byte[] value =
        "{\"articleId\":\"a\",\"views\":1,\"comments\":2,\"likes\":[3]}"
            .getBytes(StandardCharsets.UTF_8);

    ArticleTotals totals = codec.totals(value);

    assertThat(totals).isEqualTo(new ArticleTotals("a", 1, 2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "1",
        "{",
        "{\"articleId\":\"a\",\"views\":-1}",
        "{\"views\":1}",
        "{} {}"
      })
  void whatIsNoListIsOneKindOfException(String json) {
    byte[] value = json.getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> codec.totals(value)).isInstanceOf(UncheckedIOException.class);
    assertThatThrownBy(() -> codec.ranking(value)).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void twoHundredEntriesWithEveryTextAtItsBoundFitInARecord() {
    RankingEntry largest = full("\uD83D\uDE00".repeat(300));
    Ranking ranking =
        new Ranking(
            "discussed",
            "24h",
            RankingKey.categoryScope("\uD83D\uDE00".repeat(100)),
            "capped-authors/1",
            NOON,
            NOON,
            Collections.nCopies(200, largest));

    byte[] value = codec.encode(ranking);

    // Kafka's own bytes around a record are far fewer
    assertThat(value.length + 1_000).isLessThan(Topics.MAX_RECORD_BYTES);
  }

  private static RankingEntry full(String title) {
    String wide = "\uD83D\uDE00";
    return new RankingEntry(
        200,
        199,
        "a".repeat(200),
        title,
        "/" + wide.repeat(1999),
        wide.repeat(100),
        wide.repeat(200),
        wide.repeat(500),
        "/" + wide.repeat(1999),
        NOON,
        10_000,
        1234567890.123456,
        Long.MAX_VALUE,
        Long.MAX_VALUE,
        Long.MAX_VALUE,
        Long.MAX_VALUE);
  }

  private static RankingEntry bare() {
    return new RankingEntry(
        2, null, "a", null, null, null, null, null, null, null, null, 0, 0, 0, 0, 0);
  }

  private static String utf8(byte[] value) {
    return new String(value, StandardCharsets.UTF_8);
  }
}
