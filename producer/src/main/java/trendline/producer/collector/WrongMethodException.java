package trendline.producer.collector;

import java.util.List;

/** The address is known, but not for this method. */
final class WrongMethodException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String allowed;

  WrongMethodException(List<String> methods) {
    super("known methods: " + methods, null, false, false);
    allowed = String.join(", ", methods);
  }

  String allowed() {
    return allowed;
  }
}
