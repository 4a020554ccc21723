package trendline.producer.collector;

import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpStatus;

/** The addresses of the collector. */
final class RouteTable {
  private static final String OTHER = "other";

  private final List<Route> routes;

  RouteTable(List<Route> routes) {
    this.routes = List.copyOf(routes);
  }

  /** The label in metrics of a path, whatever it is. */
  String label(String path) {
    return lookUp(path).map(Route::label).orElse(OTHER);
  }

  Route find(String path) {
    return lookUp(path)
        .orElseThrow(
            () ->
                new RefusedException(
                    Problem.of(HttpStatus.NOT_FOUND_404, "there is nothing at this address")));
  }

  private Optional<Route> lookUp(String path) {
    return routes.stream().filter(route -> route.matches(path)).findFirst();
  }

  void requireMethod(Route route, String method) {
    boolean known =
        route.methods().contains(method)
            || (method.equals("HEAD") && route.methods().contains("GET"));
    if (!known) {
      throw new WrongMethodException(route.methods());
    }
  }
}
