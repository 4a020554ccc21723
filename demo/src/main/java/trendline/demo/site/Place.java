package trendline.demo.site;

import java.util.regex.Pattern;
import org.eclipse.jetty.server.Request;

/**
 * Where a page stands.
 *
 * @param path of the page
 * @param api the origin of the read API, by the name under which the reader reached this machine
 */
record Place(String path, String api) {
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+]");

  static Place of(Request request, int apiPort) {
    String host = Request.getServerName(request);
    String known = host != null && HOST.matcher(host).matches() ? host : "localhost";
    return new Place(Request.getPathInContext(request), "http://" + known + ":" + apiPort);
  }
}
