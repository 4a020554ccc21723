package trendline.events;

/** A value that a field of the contract does not allow. */
public final class InvalidFieldException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final RejectReason reason;

  InvalidFieldException(String field, RejectReason reason, String rule) {
    super(field + ": " + rule);
    this.reason = reason;
  }

  /** The kind of violation. */
  public RejectReason reason() {
    return reason;
  }
}
