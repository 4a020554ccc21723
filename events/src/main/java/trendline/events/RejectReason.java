package trendline.events;

/** Why a record was not accepted; few, because each is a value of a metric's tag. */
public enum RejectReason {
  /** The record has no value, and its topic knows no tombstones. */
  NO_VALUE("no_value"),
  /** The record has no key. */
  NO_KEY("no_key"),
  /** The key is not the event's article id. */
  KEY_MISMATCH("key_mismatch"),
  /** The value is not JSON in UTF-8, or goes beyond the limits of depth or of a number's length. */
  NOT_JSON("not_json"),
  /** The value is JSON, but not an object. */
  NOT_AN_OBJECT("not_an_object"),
  /** A field stands twice. */
  DUPLICATE_FIELD("duplicate_field"),
  /** A required field is missing or null. */
  MISSING_FIELD("missing_field"),
  /** A field's value has the wrong JSON type. */
  WRONG_TYPE("wrong_type"),
  /** An id is empty, too long, or has characters that ids may not have. */
  BAD_ID("bad_id"),
  /**
   * An instant is not ISO-8601 in UTC ({@code Z} or {@code +00:00}), or outside the years 1970 to
   * 9999.
   */
  BAD_INSTANT("bad_instant"),
  /** A value is none of those that the field allows. */
  UNKNOWN_VALUE("unknown_value"),
  /** A number is out of its range. */
  OUT_OF_RANGE("out_of_range"),
  /** A text is longer than its field allows, or the whole value than a record may be. */
  TOO_LONG("too_long"),
  /**
   * A text is empty or has control characters, or a link is neither http(s) nor a path of the site.
   */
  BAD_TEXT("bad_text"),
  /** The event lies further ahead of the wall clock than clocks differ. */
  FROM_THE_FUTURE("from_the_future");

  private final String label;

  RejectReason(String label) {
    this.label = label;
  }

  /** The name in metrics and in the dead letter's header {@code trendline.reason}. */
  public String label() {
    return label;
  }
}
