package trendline.events;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A JSON object under construction: field names and the JSON of their values, right or wrong. */
final class JsonDraft {
  private final Map<String, String> fields = new LinkedHashMap<>();

  /** A document of a type with every field it knows. */
  static JsonDraft full(EventType type) {
    return switch (type) {
      case PAGE_VIEW ->
          new JsonDraft()
              .with("eventId", "\"e-1\"")
              .with("articleId", "\"budget-2031\"")
              .with("visitorId", "\"v1\"")
              .with("occurredAt", "\"2026-11-24T12:00:00Z\"");
      case COMMENT ->
          new JsonDraft()
              .with("commentId", "\"c-1\"")
              .with("articleId", "\"budget-2031\"")
              .with("authorId", "\"a1\"")
              .with("state", "\"visible\"")
              .with("version", "3")
              .with("occurredAt", "\"2026-11-24T12:00:00.123Z\"");
      case ARTICLE ->
          new JsonDraft()
              .with("articleId", "\"budget-2031\"")
              .with("title", "\"Бюджет 2031 \uD83D\uDE00\"")
              .with("url", "\"/articles/budget-2031\"")
              .with("category", "\"Политика | деньги\"")
              .with("author", "\"Анна\"")
              .with("excerpt", "\"Что \\\"изменится\\\"\"")
              .with("imageUrl", "\"https://example.org/i.jpg\"")
              .with("publishedAt", "\"2026-11-24T09:00:00Z\"")
              .with("readingMinutes", "5")
              .with("status", "\"listed\"");
    };
  }

  /** What a page reports, with every field that a report may have. */
  static JsonDraft reportedView() {
    return new JsonDraft()
        .with("articleId", "\"budget-2031\"")
        .with("eventId", "\"e-1\"")
        .with("visitorId", "\"v1\"")
        .with("occurredAt", "\"2026-11-24T12:00:00Z\"")
        .with("sentAt", "\"2026-11-24T12:00:01Z\"")
        .with("token", "\"1795608000.a59f\"");
  }

  JsonDraft with(String field, String json) {
    fields.put(field, json);
    return this;
  }

  JsonDraft without(String field) {
    fields.remove(field);
    return this;
  }

  List<String> names() {
    return List.copyOf(fields.keySet());
  }

  byte[] bytes() {
    return json().getBytes(StandardCharsets.UTF_8);
  }

  String json() {
    return fields.entrySet().stream()
        .map(field -> "\"" + field.getKey() + "\":" + field.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }
}
