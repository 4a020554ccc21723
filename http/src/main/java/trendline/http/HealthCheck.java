package trendline.http;

import java.util.function.Supplier;

/**
 * A question to one part of the program, asked anew for each request: it must answer at once.
 *
 * @param name the part, as in {@code kafka-streams}
 */
public record HealthCheck(String name, Supplier<Health> check) {
  /** A check that fails to answer is itself an answer. */
  Health ask() {
    try {
      return check.get();
    } catch (RuntimeException e) {
      return Health.down("the check failed by " + e);
    }
  }
}
