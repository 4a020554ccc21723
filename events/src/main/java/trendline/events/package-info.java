/** The contract between a site and Trendline: the events, the lists, and their JSON. */
@NullMarked
package trendline.events;

import org.jspecify.annotations.NullMarked;
