/**
 * A small blog, so that a person can read, comment and watch the lists answer; what a site of one's
 * own would have in place of it.
 */
@NullMarked
package trendline.demo.site;

import org.jspecify.annotations.NullMarked;
