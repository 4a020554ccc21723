/** Reading a topic as any program beside Trendline may. */
@NullMarked
package trendline.demo.topic;

import org.jspecify.annotations.NullMarked;
