/**
 * The Kafka Streams topology: decode, count, merge, publish; and the store that the counts live in.
 */
@NullMarked
package trendline.streams.topology;

import org.jspecify.annotations.NullMarked;
