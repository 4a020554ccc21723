package trendline.producer.collector;

/** The client has sent more requests than it may. */
final class TooQuickException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long retryAfterSeconds;

  TooQuickException(long retryAfterSeconds) {
    super("retry after " + retryAfterSeconds + " s", null, false, false);
    this.retryAfterSeconds = retryAfterSeconds;
  }

  long retryAfterSeconds() {
    return retryAfterSeconds;
  }
}
