/** A real Kafka broker inside this JVM; nothing else in the project sees Kafka's server classes. */
@NullMarked
package trendline.demo.broker;

import org.jspecify.annotations.NullMarked;
