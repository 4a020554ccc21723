/** Tells readers from programs by what they say of themselves. */
@NullMarked
package trendline.producer.bots;

import org.jspecify.annotations.NullMarked;
