/**
 * The site's side: what a backend uses to send events, and the command line of the programs that
 * send them.
 */
@NullMarked
package trendline.producer;

import org.jspecify.annotations.NullMarked;
