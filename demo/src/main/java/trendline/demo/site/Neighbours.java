package trendline.demo.site;

/**
 * What the blog's pages use besides the blog, on the same machine.
 *
 * @param api the port of the read API, which has the lists and their element
 * @param collector the port of the collector, which has the beacon and takes the views
 */
public record Neighbours(int api, int collector) {}
