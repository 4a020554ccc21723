package trendline.producer.articles;

/** Says of a set of articles that all of them are in. */
public final class Completed {
  private Completed() {}

  public static void of(KnownArticles known) {
    known.completed();
  }
}
