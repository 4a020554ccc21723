package trendline.streams.api;

import java.util.List;

/** {@code GET /v1/lists}: which lists there are to ask for. */
final class CatalogueRoute implements Route {
  private static final String PATH = "/v1/lists";

  private final Catalogue catalogue;
  private final Freshness freshness;

  CatalogueRoute(Catalogue catalogue, Freshness freshness) {
    this.catalogue = catalogue;
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
    asked.query().allowOnly(List.of());
    List<Catalogue.Listed> all = catalogue.all();
    return Answer.json(
        new Envelope(
            all,
            new Envelope.Meta(null, null, freshness.isPipelineStale(), null, all.size()),
            Envelope.Links.NONE));
  }
}
