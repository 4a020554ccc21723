/** How fast Trendline is: its own command line. */
@NullMarked
package trendline.benchmarks;

import org.jspecify.annotations.NullMarked;
