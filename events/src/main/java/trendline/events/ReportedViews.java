package trendline.events;

import static trendline.events.FieldCursor.required;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.time.Instant;

/** Reads the JSON in which pages report their views, as strictly as {@link EventDecoder}. */
public final class ReportedViews {
  /**
   * Reads one report.
   *
   * @throws InvalidFieldException where it is none; the message names field and rule, never the
   *     value
   */
  public ReportedView read(byte[] value) {
    try (JsonParser parser = EventDecoder.open(value)) {
      return read(new FieldCursor(parser));
    } catch (IOException e) {
      throw new InvalidFieldException(
          "value", RejectReason.NOT_JSON, "must be JSON, neither too deep nor too long");
    }
  }

  private static ReportedView read(FieldCursor fields) throws IOException {
    String articleId = null;
    String eventId = null;
    String visitorId = null;
    Instant occurredAt = null;
    Instant sentAt = null;
    String token = null;
    for (String name = fields.next(); name != null; name = fields.next()) {
      switch (name) {
        case "articleId" -> articleId = fields.text(name, articleId);
        case "eventId" -> eventId = fields.text(name, eventId);
        case "visitorId" -> visitorId = fields.text(name, visitorId);
        case "occurredAt" -> occurredAt = fields.instant(name, occurredAt);
        case "sentAt" -> sentAt = fields.instant(name, sentAt);
        case "token" -> token = fields.text(name, token);
        default -> fields.skip();
      }
    }
    return new ReportedView(
        required("articleId", articleId), eventId, visitorId, occurredAt, sentAt, token);
  }
}
