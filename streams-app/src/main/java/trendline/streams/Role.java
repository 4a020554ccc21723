package trendline.streams;

/** Which parts of the program an instance runs. */
public enum Role {
  /** Counts and publishes. */
  PIPELINE,
  /**
   * Follows what is published, and answers; goes on with what it has while the pipeline is down.
   */
  API,
  /** Both. */
  BOTH;

  boolean counts() {
    return this != API;
  }

  boolean answers() {
    return this != PIPELINE;
  }
}
