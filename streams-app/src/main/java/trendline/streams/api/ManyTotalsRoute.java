package trendline.streams.api;

import java.util.List;
import java.util.Set;
import trendline.events.ArticleTotals;

/** {@code GET /v1/articles/totals?ids=a,b}: for a page that shows many articles. */
final class ManyTotalsRoute implements Route {
  private static final String PATH = "/v1/articles/totals";
  private static final String IDS = "ids";
  private static final int MOST = 100;

  private final ArticleCounts counts;
  private final Freshness freshness;

  ManyTotalsRoute(ArticleCounts counts, Freshness freshness) {
    this.counts = counts;
    this.freshness = freshness;
  }

  @Override
  public List<String> paths() {
    return List.of(PATH);
  }

  @Override
  public boolean matches(String path) {
    return path.equals(PATH);
  }

  @Override
  public Answer reply(Asked asked) {
    asked.query().allowOnly(List.of(IDS));
    Set<String> ids = asked.query().set(IDS);
    if (ids.isEmpty() || ids.size() > MOST) {
      throw new RefusedException(
          Problem.badParameter(
              IDS, "ids must be 1 to " + MOST + " ids with commas between, are " + ids.size()));
    }
    List<ArticleTotals> totals = ids.stream().map(id -> counts.of(id, IDS)).toList();
    return Answer.json(
        new Envelope(
            totals,
            new Envelope.Meta(null, null, freshness.isPipelineStale(), null, totals.size()),
            Envelope.Links.NONE));
  }
}
