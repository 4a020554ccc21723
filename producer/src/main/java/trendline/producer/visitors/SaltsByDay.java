package trendline.producer.visitors;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import trendline.producer.hash.KeyedHash;

/** The secrets behind visitors' ids. */
@FunctionalInterface
interface SaltsByDay {
  /** The one of a day in UTC; null where there is none, yet or any more. */
  @Nullable KeyedHash of(LocalDate day);
}
