/** What operators see: the names of all meters, and the classes that keep them. */
@NullMarked
package trendline.streams.metrics;

import org.jspecify.annotations.NullMarked;
