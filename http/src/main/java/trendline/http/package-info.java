/**
 * What both programs need to listen: a port that is open or refused in one line, and the operators'
 * own port with the scrape and the health checks.
 */
@NullMarked
package trendline.http;

import org.jspecify.annotations.NullMarked;
