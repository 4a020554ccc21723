package trendline.streams.status;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import trendline.events.topics.Topics;

/** Asks, judges, and says it. */
public final class StatusCheck {
  private final Topics topics;
  private final String applicationId;
  private final Limits limits;
  private final Clock clock;

  /**
   * Of one site.
   *
   * @param applicationId of its pipeline, which is the group's name, too
   */
  public StatusCheck(Topics topics, String applicationId, Limits limits, Clock clock) {
    this.topics = topics;
    this.applicationId = applicationId;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * Says how it is, and answers whether it is well.
   *
   * @param watch between two looks at the offsets
   * @param addresses of operations ports to be asked, too
   * @throws org.apache.kafka.common.KafkaException where Kafka refuses
   * @throws trendline.cli.FailedException where Kafka does not answer
   */
  public boolean isWell(
      Admin admin,
      Map<String, Object> clientConfig,
      Duration watch,
      List<String> addresses,
      boolean asJson,
      PrintWriter out) {
    try (Tail tail = new Tail(clientConfig)) {
      Status status =
          new StatusProbe(admin, topics, applicationId, clock).status(tail, watch, addresses);
      List<String> problems = Problems.of(status, limits);
      if (asJson) {
        out.println(new StatusJson().of(status, problems));
        out.flush();
      } else {
        new StatusScreen(out).show(applicationId, status, problems);
      }
      return problems.isEmpty();
    }
  }
}
