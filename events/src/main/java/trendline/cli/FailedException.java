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
}
