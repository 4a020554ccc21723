/** The pipeline and the read side in one program: wiring and command line. */
@NullMarked
package trendline.streams;

import org.jspecify.annotations.NullMarked;
