/** Which articles a site has, so that nothing is kept of ids that somebody made up. */
@NullMarked
package trendline.producer.articles;

import org.jspecify.annotations.NullMarked;
