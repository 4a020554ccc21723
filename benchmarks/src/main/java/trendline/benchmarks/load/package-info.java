/** The events that are measured with, and what they must come to. */
@NullMarked
package trendline.benchmarks.load;

import org.jspecify.annotations.NullMarked;
