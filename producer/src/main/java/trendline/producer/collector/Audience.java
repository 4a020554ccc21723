package trendline.producer.collector;

import java.util.Optional;

/**
 * Decides whether a page view is a reader's. A view that is not gets the same answer as every
 * other, with the rule's name in the header {@code Trendline-Filtered}, and goes no further. Safe
 * for use by many threads; must answer at once.
 */
public interface Audience {
  /**
   * The rule that takes the view for no reader's; empty where it counts. Asked once for each view
   * of an article that may be viewed, in the order of arrival.
   *
   * @return one of few fixed names, as in {@code known-bot}: it is a metric's label and goes into a
   *     header
   */
  Optional<String> rejectedBy(ViewRequest request);
}
