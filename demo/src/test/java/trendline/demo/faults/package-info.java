/** What goes wrong in production, done to real processes under load; and that nothing is lost. */
@NullMarked
package trendline.demo.faults;

import org.jspecify.annotations.NullMarked;
