/** What the tests with real parts share: a broker, a site on it, programs in JVMs of their own. */
@NullMarked
package trendline.demo.harness;

import org.jspecify.annotations.NullMarked;
