package trendline.demo.site;

import java.time.Instant;

/**
 * A comment that somebody wrote on the blog.
 *
 * @param id its id, unique on the site
 * @param author the visitor's pseudonym
 * @param name as the author wants to be called
 */
record Written(String id, String articleId, String author, String name, String text, Instant at) {
  static final int LONGEST_NAME = 40;
  static final int LONGEST_TEXT = 1_000;
}
