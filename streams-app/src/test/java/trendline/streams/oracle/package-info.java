/**
 * What should come out, written from the design alone, and random streams to compare it on. Of the
 * ranking it knows the settings only: it shares no thought with what it checks.
 */
@NullMarked
package trendline.streams.oracle;

import org.jspecify.annotations.NullMarked;
