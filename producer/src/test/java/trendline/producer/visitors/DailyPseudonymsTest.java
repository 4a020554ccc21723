package trendline.producer.visitors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import trendline.producer.collector.Pseudonyms;
import trendline.producer.hash.KeyedHash;

class DailyPseudonymsTest {
  private static final String FIREFOX =
      "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0";
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private final Map<LocalDate, KeyedHash> salts =
      new HashMap<>(
          Map.of(
              LocalDate.parse("2026-11-23"), new KeyedHash(new byte[] {23}),
              LocalDate.parse("2026-11-24"), new KeyedHash(new byte[] {24}),
              LocalDate.parse("2026-11-25"), new KeyedHash(new byte[] {25}),
              LocalDate.parse("2026-11-26"), new KeyedHash(new byte[] {26})));
  private final Pseudonyms pseudonyms = site("trendline.");

  @Test
  void aVisitorHasOneIdThroughTheDay() {
    String morning = pseudonyms.of("192.0.2.7", FIREFOX, NOON.minusSeconds(40_000));

    assertThat(pseudonyms.of("192.0.2.7", FIREFOX, NOON)).isEqualTo(morning);
  }

  @Test
  void theIdIsOneThatTheContractTakes() {
    assertThat(pseudonyms.of("2001:db8::7", "", NOON)).matches("[A-Za-z0-9._~:/-]{1,200}");
  }

  @Test
  void anotherAddressAnotherBrowserAndAnotherSiteAreOtherIds() {
    String id = pseudonyms.of("192.0.2.7", FIREFOX, NOON);

    assertThat(pseudonyms.of("192.0.2.8", FIREFOX, NOON)).isNotEqualTo(id);
    assertThat(pseudonyms.of("192.0.2.7", FIREFOX + "1", NOON)).isNotEqualTo(id);
    assertThat(site("other.").of("192.0.2.7", FIREFOX, NOON)).isNotEqualTo(id);
  }

  @Test
  void theNextDayGivesAnotherId() {
    String id = pseudonyms.of("192.0.2.7", FIREFOX, NOON);

    assertThat(pseudonyms.of("192.0.2.7", FIREFOX, NOON.plus(Duration.ofDays(1)))).isNotEqualTo(id);
  }

  @Test
  void whoReadsOverMidnightKeepsTheIdUntilTheyPause() {
    String before = at("2026-11-24T23:50:00Z");

    assertThat(at("2026-11-25T00:19:59Z")).isEqualTo(before);
    assertThat(at("2026-11-25T00:49:58Z")).isEqualTo(before);

    String after = at("2026-11-25T01:19:58Z");
    assertThat(after).isNotEqualTo(before);
    assertThat(at("2026-11-25T01:20:00Z")).isEqualTo(after);
  }

  @Test
  void whoPausedOverMidnightHasANewIdAtOnce() {
    String before = at("2026-11-24T23:29:59Z");

    assertThat(at("2026-11-25T00:00:00Z")).isNotEqualTo(before);
  }

  @Test
  void whoComesAfterMidnightGetsTheNewDaysId() {
    String newcomer = pseudonyms.of("192.0.2.9", FIREFOX, Instant.parse("2026-11-25T00:00:01Z"));

    assertThat(pseudonyms.of("192.0.2.9", FIREFOX, Instant.parse("2026-11-25T12:00:00Z")))
        .isEqualTo(newcomer);
  }

  @Test
  void whoNeverPausesGetsAnotherIdAtTheSecondMidnight() {
    String id = at("2026-11-24T23:50:00Z");
    Instant end = Instant.parse("2026-11-26T00:00:00Z");
    for (Instant now = Instant.parse("2026-11-25T00:10:00Z");
        now.isBefore(end);
        now = now.plusSeconds(1200)) {
      assertThat(at(now.toString())).isEqualTo(id);
    }

    assertThat(at("2026-11-26T00:05:00Z")).isNotEqualTo(id);
  }

  @Test
  void aDayWithoutItsSaltGoesOnWithTheDayBefores() {
    salts.remove(LocalDate.parse("2026-11-25"));
    String before = at("2026-11-24T12:00:00Z");
    assertThat(at("2026-11-25T02:00:00Z")).isEqualTo(before);
    salts.put(LocalDate.parse("2026-11-25"), new KeyedHash(new byte[] {25}));

    assertThat(at("2026-11-25T02:10:00Z")).isEqualTo(before);
    assertThat(at("2026-11-25T02:50:00Z")).isNotEqualTo(before);
  }

  @Test
  void withoutASaltOfTwoDaysItIsNotReady() {
    assertThat(pseudonyms.isReady()).isTrue();
    salts.remove(LocalDate.parse("2026-11-24"));
    assertThat(pseudonyms.isReady()).isTrue();

    salts.remove(LocalDate.parse("2026-11-23"));

    assertThat(pseudonyms.isReady()).isFalse();
    assertThatThrownBy(() -> pseudonyms.of("192.0.2.7", FIREFOX, NOON))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageNotContaining("192.0.2.7");
  }

  private String at(String instant) {
    return pseudonyms.of("192.0.2.7", FIREFOX, Instant.parse(instant));
  }

  private Pseudonyms site(String site) {
    return new DailyPseudonyms(
        site, salts::get, Duration.ofMinutes(30), Clock.fixed(NOON, ZoneOffset.UTC));
  }
}
