package trendline.streams.metrics;

/** Every meter of this program: its name, and what to read in it, ending in when to worry. */
enum Metric {
  EVENTS(
      "trendline.events",
      "Events by type and outcome: read = accepted + rejected, and accepted page views = counted"
          + " + duplicate + late. Worry when read stands still while the site has readers."),
  EVENTS_REJECTED(
      "trendline.events.rejected",
      "Events that broke the contract, by reason; each is kept as a dead letter. Worry when it"
          + " grows after a release of the site."),
  LIST_ENTRY_SCORE(
      "trendline.list.entry.score",
      "Score of an article that is in a list of the whole site, ranks 1 to 10. Worry when the best"
          + " score is 0 while the site has readers."),
  LIST_ENTRY_VIEWS(
      "trendline.list.entry.views",
      "Views in the list's window of an article in a list of the whole site, ranks 1 to 10. Worry"
          + " when one article has nearly all of them: it may be a bot."),
  LIST_ENTRY_COMMENTS(
      "trendline.list.entry.comments",
      "Visible comments in the list's window of an article in a list of the whole site, ranks 1 to"
          + " 10. Worry when it jumps: spam may have got through."),
  LIST_AGE(
      "trendline.list.age",
      "Time since a list of the whole site was made. Lists are published at least once a minute;"
          + " worry beyond three."),
  LIST_SIZE(
      "trendline.list.size",
      "Entries in a list of the whole site. Worry when it falls to 0 while the site has readers."),
  CATEGORY_VIEWS(
      "trendline.category.views",
      "Views in the list's window of the articles in a category's list, for the ten categories with"
          + " most of them. Worry when a category that is always there is missing: its articles may"
          + " lack it."),
  CATEGORY_COMMENTS(
      "trendline.category.comments",
      "Visible comments in the list's window of the articles in a category's list, for the ten"
          + " categories with most views. Worry when one jumps: spam may have got through."),
  PARTITIONS_BEHIND(
      "trendline.partitions.behind",
      "Partitions of this instance that are not counted up to where they stood when it took them"
          + " over; while there is one, lists are not published. Worry when it is not 0 for longer"
          + " than a start takes."),
  EVENT_TO_LIST(
      "trendline.event.to.list",
      "From the newest event in a list to the list's arrival here, by this machine's clock, each"
          + " time the list has news. Worry when the 99th percentile passes 5 s."),
  API_REQUESTS(
      "trendline.api.requests",
      "Requests to the read API by route and status, and the time until the answer began. Worry when"
          + " 5xx grow, or the 99th percentile passes 100 ms."),
  LIVE_CLIENTS(
      "trendline.live.clients",
      "Clients that follow lists live. Worry when it nears --max-live-clients: further ones are"
          + " refused, and have to poll."),
  LIVE_CLIENTS_LEFT(
      "trendline.live.clients.left",
      "Live clients that left, by reason: gone (closed by them or the network), slow (dropped, as"
          + " they did not take what they were sent), ended (by us). Worry when slow grows."),
  LIVE_CLIENTS_REFUSED(
      "trendline.live.clients.refused",
      "Clients that were not let in to follow a list, by the limit that was reached: all, or that"
          + " of their address. Worry when it grows: readers see older lists.");

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
