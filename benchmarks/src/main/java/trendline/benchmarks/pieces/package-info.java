/** What the single steps of an event cost. */
@NullMarked
package trendline.benchmarks.pieces;

import org.jspecify.annotations.NullMarked;
