package trendline.events.topics;

/** Topics are there, but not as the contract wants them. */
public final class TopicMismatchException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TopicMismatchException(String message) {
    super(message);
  }
}
