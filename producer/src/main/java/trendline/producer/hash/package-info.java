/** Hashes that nobody can compute who does not have their key. */
@NullMarked
package trendline.producer.hash;

import org.jspecify.annotations.NullMarked;
