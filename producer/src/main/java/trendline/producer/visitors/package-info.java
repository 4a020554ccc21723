/**
 * Pseudonyms of visitors: hashes under a secret of the day, which the collectors of a site share
 * and which is destroyed two days after it came into use.
 */
@NullMarked
package trendline.producer.visitors;

import org.jspecify.annotations.NullMarked;
