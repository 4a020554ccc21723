package trendline.streams;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import trendline.cli.FailedException;
import trendline.cli.KafkaOptions;
import trendline.cli.TopicOptions;
import trendline.events.topics.Topic;
import trendline.events.topics.TopicDifferences;
import trendline.events.topics.TopicState;
import trendline.events.topics.TopicStates;
import trendline.events.topics.Topics;

/** {@code topics}: creates the topics that are missing, checks them, or shows them. */
@Command(
    name = "topics",
    mixinStandardHelpOptions = true,
    description =
        "Creates the topics that are missing, refuses inputs whose partition counts differ, and shows all six.")
public final class TopicsCommand implements Callable<Integer> {
  /** What is done with the topics. */
  enum Mode {
    CREATE,
    CHECK,
    DESCRIBE
  }

  @Parameters(
      arity = "0..1",
      paramLabel = "create|check|describe",
      defaultValue = "create",
      description =
          "create: those that are missing, and shows them; check: changes nothing, says what differs from the contract and ends with 1 then; describe: shows partitions, settings and how much each holds. Default: ${DEFAULT-VALUE}.")
  private Mode mode = Mode.CREATE;

  @Mixin private KafkaOptions kafka = new KafkaOptions();
  @Mixin private TopicOptions topicOptions = new TopicOptions();
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Topics topics = kafka.topics();
    List<String> created = mode == Mode.CREATE ? topicOptions.createMissing(kafka) : List.of();
    Map<String, TopicState> states = states(topics);
    PrintWriter out = spec.commandLine().getOut();
    List<String> differences = TopicDifferences.of(topics, states);
    switch (mode) {
      case CREATE -> {
        show(topics, states, created, out);
        differences.forEach(each -> out.println("differs: " + each));
      }
      case CHECK -> check(differences, out);
      case DESCRIBE -> new TopicTable(topics, states).print(out);
    }
    out.flush();
    return 0;
  }

  private Map<String, TopicState> states(Topics topics) {
    try (Admin admin = kafka.connect()) {
      return new TopicStates(admin, topics).all();
    } catch (KafkaException e) {
      throw FailedException.because("topics", e);
    }
  }

  private static void show(
      Topics topics, Map<String, TopicState> states, List<String> created, PrintWriter out) {
    for (Topic topic : topics.all()) {
      TopicState state = states.get(topic.name());
      out.printf(
          "%-40s %4d partitions  %-8s %s%n",
          topic.name(),
          state == null ? 0 : state.partitions(),
          state == null ? "" : state.cleanupPolicy(),
          created.contains(topic.name()) ? "created" : "was there");
    }
  }

  private static void check(List<String> differences, PrintWriter out) {
    differences.forEach(out::println);
    out.flush();
    if (!differences.isEmpty()) {
      throw new FailedException(
          differences.size() + " of the topics' properties are not as they must be");
    }
    out.println("all six topics are as they must be");
  }
}
