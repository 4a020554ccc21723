/** Starts what is measured, looks after it, and takes the times. */
@NullMarked
package trendline.benchmarks.run;

import org.jspecify.annotations.NullMarked;
