package trendline.demo;

import picocli.CommandLine.Option;
import trendline.demo.site.Blog;

/** The options of the demo's site: its blog, and the collector to which that reports. */
final class SiteOptions {
  @Option(
      names = Blog.PORT_OPTION,
      paramLabel = "PORT",
      defaultValue = "8082",
      description =
          "The port of the blog on which one can read and comment; 0 for any free one. Default: ${DEFAULT-VALUE}.")
  private int blog;

  @Option(
      names = SitePorts.COLLECTOR,
      paramLabel = "PORT",
      defaultValue = "8081",
      description =
          "The port of the collector, to which the blog's pages report; 0 for any free one. Default: ${DEFAULT-VALUE}.")
  private int collector;

  @Option(
      names = SitePorts.COLLECTOR_OPERATIONS,
      paramLabel = "PORT",
      defaultValue = "9405",
      description =
          "The port of the collector's metrics and health; 0 for any free one. Default: ${DEFAULT-VALUE}.")
  private int operations;

  SitePorts ports() {
    return new SitePorts(blog, collector, operations);
  }
}
