/** Tells readers from programs: the rules by which a page view counts or does not. */
@NullMarked
package trendline.producer.audience;

import org.jspecify.annotations.NullMarked;
