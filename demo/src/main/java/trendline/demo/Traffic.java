package trendline.demo;

import trendline.cli.KafkaOptions;

/** What the demo's readers do: a file replayed, or a site made up. */
interface Traffic {
  /** Begins to send events, on threads of its own, until it is closed or its file ends. */
  Running start(KafkaOptions kafka);

  /** Traffic under way. */
  interface Running extends AutoCloseable {
    /** Ends it; what was sent has arrived when this answers. */
    @Override
    void close();
  }
}
