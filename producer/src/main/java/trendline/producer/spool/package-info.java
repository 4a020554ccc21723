/**
 * A queue on disk for the time in which Kafka is away: bounded, synced before it is promised, and
 * read in order. Knows nothing of what it keeps.
 */
@NullMarked
package trendline.producer.spool;

import org.jspecify.annotations.NullMarked;
