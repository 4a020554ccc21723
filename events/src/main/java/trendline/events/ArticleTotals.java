package trendline.events;

/**
 * What an article has gathered since it was first seen.
 *
 * @param articleId the article
 * @param views counted views ever; never negative
 * @param comments visible comments now; never negative
 */
public record ArticleTotals(String articleId, long views, long comments) {
  public ArticleTotals {
    Fields.requireId("articleId", articleId);
    if (views < 0 || comments < 0) {
      throw new InvalidFieldException(
          views < 0 ? "views" : "comments", RejectReason.OUT_OF_RANGE, "must be 0 or more");
    }
  }
}
