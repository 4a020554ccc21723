/** A site that does not exist, with readers, commenters and an editor's desk. */
@NullMarked
package trendline.producer.generate;

import org.jspecify.annotations.NullMarked;
