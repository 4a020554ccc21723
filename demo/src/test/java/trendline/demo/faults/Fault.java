package trendline.demo.faults;

import java.time.Duration;

/** Something that goes wrong with a site's application while it counts. */
interface Fault {
  /** Its name in the report. */
  String name();

  /** How many instances it needs: they are called 1, 2, and so on. */
  int instances();

  /**
   * Lets it happen, and waits until all instances run and every partition is counted again.
   *
   * @return the time in which some partition was not counted
   */
  Duration happenTo(Instances instances, Recovery recovery) throws Exception;

  /** Lets it happen some times, and answers the longest of those. */
  default Duration happenTo(Instances instances, Recovery recovery, int times) throws Exception {
    Duration longest = Duration.ZERO;
    for (int i = 0; i < times; i++) {
      Duration outage = happenTo(instances, recovery);
      longest = longest.compareTo(outage) < 0 ? outage : longest;
    }
    return longest;
  }
}
