package trendline.streams.backtest;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import trendline.events.Event;
import trendline.streams.ranking.RankedList;
import trendline.streams.ranking.RankingSettings;

/** A history out of lines, as a file has them. */
final class HistoryFixture {
  private HistoryFixture() {}

  static History of(String... lines) {
    byte[] text = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    return new HistoryReader(new ByteArrayInputStream(text), read -> {}).read(List.of("-"));
  }

  /** A walk through these lines; articles that nobody described are listed. */
  static Backtest backtest(String lists, String... lines) {
    RankingSettings usual = RankingSettings.defaults();
    RankingSettings settings =
        new RankingSettings(
            Arrays.stream(lists.split(",")).map(RankedList::parse).toList(),
            usual.size(),
            usual.minWindowEvents(),
            true,
            usual.maxCategories(),
            usual.dedupeWindow(),
            usual.halfLife(),
            usual.pastDiscount());
    return new Backtest(of(lines), settings);
  }

  static List<Event> events(History history) {
    return history.arrivals().stream().map(Arrival::event).toList();
  }

  /** A view on the 24th of November 2026. */
  static String view(String article, String visitor, String time) {
    return String.format(
        "{\"type\":\"page_view\",\"eventId\":\"e\",\"articleId\":\"%s\",\"visitorId\":\"%s\",\"occurredAt\":\"2026-11-24T%sZ\"}",
        article, visitor, time);
  }

  static String comment(String article, String id, int version, String state, String time) {
    return String.format(
        "{\"type\":\"comment\",\"commentId\":\"%s\",\"articleId\":\"%s\",\"version\":%d,\"state\":\"%s\",\"occurredAt\":\"2026-11-24T%sZ\"}",
        id, article, version, state, time);
  }

  static String article(String id, String title, String category, String status) {
    return String.format(
        "{\"type\":\"article\",\"articleId\":\"%s\",\"title\":\"%s\",\"category\":\"%s\",\"status\":\"%s\"}",
        id, title, category, status);
  }
}
