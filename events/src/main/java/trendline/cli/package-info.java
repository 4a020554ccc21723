/** What all command lines of Trendline share: how options are read, and how a run ends. */
@NullMarked
package trendline.cli;

import org.jspecify.annotations.NullMarked;
