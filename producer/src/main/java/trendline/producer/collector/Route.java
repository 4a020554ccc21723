package trendline.producer.collector;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** One address of the collector, or a family of them. */
interface Route {
  /** The route's name in metrics. */
  String label();

  /** Whether a path belongs to this route. */
  boolean matches(String path);

  /** The methods that it knows. */
  List<String> methods();

  /** Whether only senders with an API key may use it. */
  boolean needsKey();

  /**
   * The answer, once there is one.
   *
   * @throws RefusedException where the request breaks a rule
   */
  CompletableFuture<Answer> answer(Arrived request);
}
