package trendline.streams.status;

import java.time.Duration;

/**
 * A list as it was published last.
 *
 * @param age since then
 * @param entries of the whole site's list
 * @param categories of which there is a list of their own, as far as they were seen
 */
record ListState(String list, String window, Duration age, int entries, int categories) {
  String name() {
    return list + " " + window;
  }
}
