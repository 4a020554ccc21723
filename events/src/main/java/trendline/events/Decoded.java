package trendline.events;

/** What decoding a record answers: the event, or the reason why it is none. */
public sealed interface Decoded {
  /** A record that keeps the contract. */
  record Accepted(Event event) implements Decoded {}

  /**
   * A record that does not.
   *
   * @param reason the kind of violation
   * @param detail one line for people: field and rule, under 120 characters; never the value
   */
  record Rejected(RejectReason reason, String detail) implements Decoded {}
}
