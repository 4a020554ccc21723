/** Takes an event over for good: Kafka has it, or the spool until Kafka does. */
@NullMarked
package trendline.producer.delivery;

import org.jspecify.annotations.NullMarked;
