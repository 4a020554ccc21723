/** Everything in one JVM: a broker, traffic, the pipeline and its pages. */
@NullMarked
package trendline.demo;

import org.jspecify.annotations.NullMarked;
