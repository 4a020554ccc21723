/** The read side: holds the published lists, and answers them over HTTP. Knows no Streams. */
@NullMarked
package trendline.streams.api;

import org.jspecify.annotations.NullMarked;
