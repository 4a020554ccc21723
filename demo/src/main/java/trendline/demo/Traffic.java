package trendline.demo;

import java.io.PrintWriter;
import trendline.cli.KafkaOptions;

/** What the demo's readers do: files replayed, or a site made up. */
interface Traffic {
  /**
   * Begins to send events, on a thread of its own, until it is closed or the files end.
   *
   * @param site the address of the blog, where articles that are made up have their pages
   */
  RunningTraffic start(KafkaOptions kafka, String site, PrintWriter out);
}
