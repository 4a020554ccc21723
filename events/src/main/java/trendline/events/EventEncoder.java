package trendline.events;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Turns an event into the key and the value of its Kafka record; absent fields are left out. */
public final class EventEncoder {
  /** Four bytes for a character beyond U+FFFF; Jackson's own way is twelve, two escapes. */
  private static final JsonFactory JSON =
      new JsonFactory().enable(JsonGenerator.Feature.COMBINE_UNICODE_SURROGATES_IN_UTF8);

  /** The record's key: the article's id. */
  public byte[] key(Event event) {
    return event.articleId().getBytes(StandardCharsets.US_ASCII);
  }

  /** The record's value, null (a tombstone) for a removed article. */
  public byte @Nullable [] value(Event event) {
    return event instanceof ArticleRemoved ? null : encode(event, null);
  }

  /**
   * The event as a line of an event file, without its end.
   *
   * @throws IllegalArgumentException for a removed article, which files do not know
   */
  public byte[] line(Event event) {
    return encode(event, event.type().label());
  }

  private static byte[] encode(Event event, @Nullable String type) {
    try (ByteArrayBuilder bytes = new ByteArrayBuilder(512)) {
      try (JsonGenerator json = JSON.createGenerator(bytes)) {
        json.writeStartObject();
        text(json, "type", type);
        write(json, event);
        json.writeEndObject();
      }
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(JsonGenerator json, Event event) throws IOException {
    if (event instanceof PageView view) {
      text(json, "eventId", view.eventId());
      text(json, "articleId", view.articleId());
      text(json, "visitorId", view.visitorId());
      instant(json, "occurredAt", view.occurredAt());
    } else if (event instanceof Comment comment) {
      text(json, "commentId", comment.commentId());
      text(json, "articleId", comment.articleId());
      text(json, "authorId", comment.authorId());
      text(json, "state", comment.state().label());
      json.writeNumberField("version", comment.version());
      instant(json, "occurredAt", comment.occurredAt());
    } else if (event instanceof Article article) {
      write(json, article);
    } else {
      throw new IllegalArgumentException("a removed article has no value: " + event.articleId());
    }
  }

  private static void write(JsonGenerator json, Article article) throws IOException {
    text(json, "articleId", article.articleId());
    text(json, "title", article.title());
    text(json, "url", article.url());
    text(json, "category", article.category());
    text(json, "author", article.author());
    text(json, "excerpt", article.excerpt());
    text(json, "imageUrl", article.imageUrl());
    instant(json, "publishedAt", article.publishedAt());
    if (article.readingMinutes() != null) {
      json.writeNumberField("readingMinutes", article.readingMinutes());
    }
    text(json, "status", article.status().label());
  }

  private static void text(JsonGenerator json, String field, @Nullable String value)
      throws IOException {
    if (value != null) {
      json.writeStringField(field, value);
    }
  }

  private static void instant(JsonGenerator json, String field, @Nullable Instant value)
      throws IOException {
    if (value != null) {
      json.writeStringField(field, value.toString());
    }
  }
}
