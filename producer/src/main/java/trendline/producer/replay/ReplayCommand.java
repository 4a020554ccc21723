package trendline.producer.replay;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import trendline.cli.FailedException;
import trendline.cli.KafkaOptions;
import trendline.cli.ShutdownRequest;
import trendline.cli.TopicOptions;
import trendline.producer.EventPublisher;

/** Sends what access logs and event files tell, and says what became of every line. */
@Command(
    name = "replay",
    description =
        "Sends the events of access logs or event files, and sums up what became of every line.",
    mixinStandardHelpOptions = true)
public final class ReplayCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Access logs or .ndjson files, plain or gzip; - for standard input.")
  private List<String> files = new ArrayList<>();

  @Mixin private ReplayOptions options = new ReplayOptions();
  @Mixin private KafkaOptions kafka = new KafkaOptions();
  @Mixin private TopicOptions topics = new TopicOptions();
  @Spec private CommandSpec spec;

  /** 1 where something of the files did not arrive. */
  @Override
  public Integer call() {
    ReplaySettings settings = options.settings(Rebase.NONE);
    // the files are looked at before Kafka is: a typing error need not wait for a broker
    Replay.readable(files, System.in);
    topics.createMissing(kafka).forEach(this::created);
    try (EventPublisher publisher = EventPublisher.patient(kafka.clientConfig(), kafka.topics())) {
      Replay replay = new Replay(files, settings, publisher, System.err, Clock.systemUTC());
      return ShutdownRequest.endsBy(replay::stop, () -> report(replay.run()));
    }
  }

  private int report(ReplaySummary summary) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(new SummaryText(summary));
    out.flush();
    if (summary.failed()) {
      throw new FailedException(firstFailure(summary));
    }
    return ExitCode.OK;
  }

  /** The summary may go to a file or nowhere; who only sees the exit code needs the reason, too. */
  private static String firstFailure(ReplaySummary summary) {
    for (ReplaySummary.FileTrouble trouble : summary.troubles()) {
      if (trouble.lost() != null) {
        return trouble.file() + ": " + trouble.lost();
      }
    }
    return summary.nothingUnderstood()
        ? "no line was understood: is --format right?"
        : summary.dropped() + " events did not reach Kafka; replay the files again";
  }

  private void created(String topic) {
    PrintWriter err = spec.commandLine().getErr();
    err.println("created topic " + topic);
    err.flush();
  }
}
