package trendline.demo.site;

import java.util.regex.Pattern;
import org.eclipse.jetty.server.Request;

/**
 * Where a page stands.
 *
 * @param path of the page
 * @param api the origin of the read API, by the name under which the reader reached this machine
 * @param collector that of the collector
 */
record Place(String path, String api, String collector) {
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+]");

  static Place of(Request request, Neighbours neighbours) {
    String host = Request.getServerName(request);
    String known = host != null && HOST.matcher(host).matches() ? host : "localhost";
    String machine = "http://" + known + ":";
    return new Place(
        Request.getPathInContext(request),
        machine + neighbours.api(),
        machine + neighbours.collector());
  }
}
