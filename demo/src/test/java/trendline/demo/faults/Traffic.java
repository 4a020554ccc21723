package trendline.demo.faults;

import java.time.Instant;
import java.util.List;

/** What a site sends. */
interface Traffic {
  /** The next to send, at least one; of an event that is sent several times each copy. */
  List<Sending> next(Instant now);
}
