/** The topics of the contract: their names, their settings, and their creation. */
@NullMarked
package trendline.events.topics;

import org.jspecify.annotations.NullMarked;
