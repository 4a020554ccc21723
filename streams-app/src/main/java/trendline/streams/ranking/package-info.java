/**
 * The counting and the ranking, in plain Java: what an article has gathered, and which articles are
 * the best.
 */
@NullMarked
package trendline.streams.ranking;

import org.jspecify.annotations.NullMarked;
