/** What more articles, partitions, instances and categories cost. */
@NullMarked
package trendline.benchmarks.growth;

import org.jspecify.annotations.NullMarked;
