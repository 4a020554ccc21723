package trendline.streams.api;

import java.util.List;

/**
 * {@code GET /v1/articles/{id}/totals}. A slash in the id may come as {@code %2F} or as it is: what
 * stands between the two known parts is the id.
 */
final class TotalsRoute implements Route {
  private static final String PREFIX = "/v1/articles/";
  private static final String SUFFIX = "/totals";

  private final ArticleCounts counts;
  private final Freshness freshness;

  TotalsRoute(ArticleCounts counts, Freshness freshness) {
    this.counts = counts;
    this.freshness = freshness;
  }

  @Override
  public List<String> paths() {
    return List.of(PREFIX + "{id}" + SUFFIX);
  }

  @Override
  public boolean matches(String path) {
    return path.startsWith(PREFIX)
        && path.endsWith(SUFFIX)
        && path.length() > PREFIX.length() + SUFFIX.length();
  }

  @Override
  public Answer reply(Asked asked) {
    asked.query().allowOnly(List.of());
    return Answer.json(
        new Envelope(
            counts.of(asked.between(PREFIX, SUFFIX), "id"),
            new Envelope.Meta(null, null, freshness.isPipelineStale(), null, 1),
            Envelope.Links.NONE));
  }
}
