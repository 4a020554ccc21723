/**
 * The HTTP server that takes a site's events from browsers and backends and hands them to Kafka.
 */
@NullMarked
package trendline.producer.collector;

import org.jspecify.annotations.NullMarked;
