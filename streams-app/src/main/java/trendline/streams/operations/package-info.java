/** The operators' own port: the scrape and the health checks. */
@NullMarked
package trendline.streams.operations;

import org.jspecify.annotations.NullMarked;
