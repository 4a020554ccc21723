package trendline.demo;

import trendline.cli.PortRange;
import trendline.demo.broker.LoopbackPort;
import trendline.demo.site.Blog;

/**
 * Where the site of the demo listens.
 *
 * @param blog the blog's port; 0 for any free one
 * @param collector that of the collector, to which the blog's pages report; 0 for any free one
 * @param collectorOperations that of the collector's metrics and health; 0 for any free one
 */
record SitePorts(int blog, int collector, int collectorOperations) {
  static final String COLLECTOR = "--collector-port";
  static final String COLLECTOR_OPERATIONS = "--collector-operations-port";

  SitePorts {
    PortRange.require(Blog.PORT_OPTION, blog);
    PortRange.require(COLLECTOR, collector);
    PortRange.require(COLLECTOR_OPERATIONS, collectorOperations);
  }

  /**
   * The same with free ports in the place of 0: collector and blog are told of each other before
   * either listens.
   *
   * @throws trendline.cli.FailedException where one is in use
   */
  SitePorts free() {
    return new SitePorts(
        LoopbackPort.freeFor(Blog.PORT_OPTION, blog),
        LoopbackPort.freeFor(COLLECTOR, collector),
        LoopbackPort.freeFor(COLLECTOR_OPERATIONS, collectorOperations));
  }
}
