/** How long it takes from an event to the list that has it. */
@NullMarked
package trendline.benchmarks.latency;

import org.jspecify.annotations.NullMarked;
