package trendline.streams;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import trendline.cli.KafkaOptions;
import trendline.cli.TopicOptions;
import trendline.events.topics.Topic;
import trendline.events.topics.TopicCreation;
import trendline.events.topics.Topics;

/** {@code topics}: creates the topics that are missing and shows them all. */
@Command(
    name = "topics",
    mixinStandardHelpOptions = true,
    description =
        "Creates the topics that are missing, refuses inputs whose partition counts differ, and shows all six.")
public final class TopicsCommand implements Callable<Integer> {
  @Mixin private KafkaOptions kafka = new KafkaOptions();
  @Mixin private TopicOptions topicOptions = new TopicOptions();
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Topics topics = kafka.topics();
    List<String> created = topicOptions.createMissing(kafka);
    try (Admin admin = kafka.connect()) {
      Map<String, Integer> partitions = new TopicCreation(admin, topics).partitionCounts();
      PrintWriter out = spec.commandLine().getOut();
      for (Topic topic : topics.all()) {
        out.printf(
            "%-40s %4d partitions  %-8s %s%n",
            topic.name(),
            partitions.getOrDefault(topic.name(), 0),
            topic.settings().get("cleanup.policy"),
            created.contains(topic.name()) ? "created" : "was there");
      }
      out.flush();
    }
    return 0;
  }
}
