/**
 * Live lists as server-sent events: who follows which list, and what each is sent. Knows
 * connections, and nothing of how a list is found or encoded.
 */
@NullMarked
package trendline.streams.api.live;

import org.jspecify.annotations.NullMarked;
