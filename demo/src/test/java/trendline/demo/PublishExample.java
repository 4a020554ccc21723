package trendline.demo;

// example: begin
import java.time.Instant;
import java.util.Map;
import trendline.events.PageView;
import trendline.events.topics.Topics;
import trendline.producer.EventPublisher;

final class PublishExample {
  public static void main(String[] args) {
    Map<String, Object> kafka = Map.of("bootstrap.servers", args[0]);
    try (EventPublisher publisher = new EventPublisher(kafka, new Topics(args[1]))) {
      publisher.publish(new PageView("view-1", "budget-2031", "visitor-1", Instant.now()));
    }
  }

  // example: end
  private PublishExample() {}
}
