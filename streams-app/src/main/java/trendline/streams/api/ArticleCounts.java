package trendline.streams.api;

import java.util.Set;
import trendline.events.ArticleTotals;
import trendline.events.InvalidFieldException;

/** The totals of any article: zeros for one that nobody has read yet, as it is on a new page. */
final class ArticleCounts {
  private final PublishedLists lists;

  ArticleCounts(PublishedLists lists) {
    this.lists = lists;
  }

  /**
   * The totals of an article.
   *
   * @param parameter the request's part that the id came from
   * @throws RefusedException where no article can have the id
   */
  ArticleTotals of(String articleId, String parameter) {
    return lists.totals(articleId).orElseGet(() -> none(articleId, parameter));
  }

  /**
   * The same ids, each of which an article could have.
   *
   * @throws RefusedException where one could not
   */
  static Set<String> requireIds(Set<String> ids, String parameter) {
    ids.forEach(id -> none(id, parameter));
    return ids;
  }

  private static ArticleTotals none(String articleId, String parameter) {
    try {
      return new ArticleTotals(articleId, 0, 0);
    } catch (InvalidFieldException e) {
      throw new RefusedException(Problem.badId(parameter, articleId));
    }
  }
}
