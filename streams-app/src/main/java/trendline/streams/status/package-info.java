/** How a site's Trendline is, asked of Kafka alone, and judged in words. */
@NullMarked
package trendline.streams.status;

import org.jspecify.annotations.NullMarked;
