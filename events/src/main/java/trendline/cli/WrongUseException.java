package trendline.cli;

import org.jspecify.annotations.Nullable;

/**
 * The user asked for something that cannot be; ends the program with 2. The message names option,
 * value and rule.
 */
public final class WrongUseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public WrongUseException(String message) {
    super(message);
  }

  public WrongUseException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
