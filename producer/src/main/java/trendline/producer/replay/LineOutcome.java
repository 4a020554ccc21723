package trendline.producer.replay;

import java.util.List;
import trendline.events.Event;

/** What became of one line. */
sealed interface LineOutcome {
  /** The line tells of something; new articles come before what happened to them. */
  record Events(List<Event> events) implements LineOutcome {}

  /** A page view by a program, and the rule that says so. */
  record Bot(String rule) implements LineOutcome {}

  /** A request that is neither a view of an article nor a comment. */
  record NotAnArticle() implements LineOutcome {}

  /** Not a line of the format. */
  record Malformed(String why) implements LineOutcome {}
}
