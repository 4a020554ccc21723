/** Makes events out of access logs and event files, as if it happened again. */
@NullMarked
package trendline.producer.replay;

import org.jspecify.annotations.NullMarked;
