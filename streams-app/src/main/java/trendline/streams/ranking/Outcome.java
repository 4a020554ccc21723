package trendline.streams.ranking;

/** What became of an accepted event; each has exactly one. */
public enum Outcome {
  /** It changed counts, or what is known of an article. */
  COUNTED,
  /** The same view again, or a state of a comment or an article that was known already. */
  DUPLICATE,
  /** Older than the oldest bucket: it changed the totals only. */
  LATE
}
