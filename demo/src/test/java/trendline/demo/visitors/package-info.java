/** Tests that visitors' ids agree among collectors, and that the secrets behind them vanish. */
@NullMarked
package trendline.demo.visitors;

import org.jspecify.annotations.NullMarked;
