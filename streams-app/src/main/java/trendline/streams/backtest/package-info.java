/**
 * The lists as they would have stood: a history counted by the pipeline's own classes, in memory.
 */
@NullMarked
package trendline.streams.backtest;

import org.jspecify.annotations.NullMarked;
