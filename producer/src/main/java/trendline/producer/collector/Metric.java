package trendline.producer.collector;

/** Every meter of the collector: its name, and what to read in it, ending in when to worry. */
enum Metric {
  REQUESTS(
      "trendline.collector.requests",
      "Requests by route and status of the answer. Worry when 5xx or 429 grow, or 403 right after"
          + " the site moved to another address."),
  ANSWER(
      "trendline.collector.answer",
      "Time from a request's first byte to the end of its answer, by route. Worry when the 99th"
          + " percentile passes 1 s: Kafka or the disk is slow."),
  EVENTS(
      "trendline.collector.events",
      "Events by type and outcome: accepted ones are in Kafka or in the spool, filtered ones are no"
          + " reader's, refused ones break a rule, unavailable ones are to be sent again. Worry when"
          + " unavailable grows: there is no room left."),
  VIEWS_FILTERED(
      "trendline.collector.views.filtered",
      "Page views that are no reader's, by the rule that says so. Worry when one rule takes more"
          + " than it did last week."),
  SPOOL_BYTES(
      "trendline.collector.spool.bytes",
      "Bytes of events that wait on disk for Kafka. Worry when it is near --spool-mib."),
  SPOOL_EVENTS(
      "trendline.collector.spool.events",
      "Events that wait on disk for Kafka. Worry when it grows while Kafka is there."),
  SPOOL_AGE(
      "trendline.collector.spool.age",
      "How long the oldest event has waited on disk for Kafka, 0 where none does. Worry beyond a"
          + " minute."),
  SPOOL_DRAINED(
      "trendline.collector.spool.drained",
      "Events that came out of the spool into Kafka. Worry when it stands still while events wait."),
  KNOWN_ARTICLES(
      "trendline.collector.known.articles",
      "Articles whose views are taken. Worry when it is 0 while the site has articles.");

  private final String meter;
  private final String description;

  Metric(String meter, String description) {
    this.meter = meter;
    this.description = description;
  }

  /** Micrometer's name; Prometheus sees it with underscores and the unit or {@code _total}. */
  String meter() {
    return meter;
  }

  String description() {
    return description;
  }
}
