package trendline.demo.watch;

import java.util.List;

/**
 * Whom Prometheus asks, by their ports on this machine.
 *
 * @param streams the operations ports of each {@code streams}
 * @param collectors those of each collector
 */
public record Targets(List<Integer> streams, List<Integer> collectors) {}
