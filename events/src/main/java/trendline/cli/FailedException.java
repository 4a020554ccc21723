package trendline.cli;

import org.jspecify.annotations.Nullable;

/**
 * What was asked for could not be done; ends the program with 1. The message says what failed and
 * what to do.
 */
public final class FailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public FailedException(String message) {
    super(message);
  }

  public FailedException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /**
   * Says what failed, and why: the message of the failure, and that of its first cause, which often
   * has the one word that matters.
   */
  public static FailedException because(String what, Throwable failure) {
    Throwable first = failure;
    while (first.getCause() != null) {
      first = first.getCause();
    }
    String why = String.valueOf(failure.getMessage());
    String firstWhy = String.valueOf(first.getMessage());
    return new FailedException(
        what + ": " + why + (why.contains(firstWhy) ? "" : ": " + firstWhy), failure);
  }
}
