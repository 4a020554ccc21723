package trendline.producer.collector;

import java.util.Optional;
import trendline.producer.articles.KnownArticles;

/** Lets in views of the site's articles only, so that made-up ids cost nothing further on. */
final class KnownRule {
  private final KnownArticles known;
  private final boolean knownOnly;

  KnownRule(KnownArticles known, boolean knownOnly) {
    this.known = known;
    this.knownOnly = knownOnly;
  }

  Optional<Problem> problemWith(String articleId) {
    if (!knownOnly || known.contains(articleId)) {
      return Optional.empty();
    }
    return Optional.of(
        known.isComplete()
            ? Problem.unknownArticle()
            : Problem.later(
                "the site's articles are still being read; the same may be sent again"));
  }
}
