/** What was measured, as a table and as JSON. */
@NullMarked
package trendline.benchmarks.report;

import org.jspecify.annotations.NullMarked;
