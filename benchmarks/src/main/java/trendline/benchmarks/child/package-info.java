/** The programs that are measured, each in a JVM of its own. */
@NullMarked
package trendline.benchmarks.child;

import org.jspecify.annotations.NullMarked;
