/** The usual way of writing this with Kafka Streams, to compare with. */
@NullMarked
package trendline.benchmarks.textbook;

import org.jspecify.annotations.NullMarked;
