/**
 * What the tests of dashboards and alerts need: a real Prometheus, and the files of dashboards/.
 */
@NullMarked
package trendline.demo.watch;

import org.jspecify.annotations.NullMarked;
