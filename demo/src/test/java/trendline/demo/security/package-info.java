/** A broker that asks everybody who they are, and what each of our programs may do there. */
@NullMarked
package trendline.demo.security;

import org.jspecify.annotations.NullMarked;
