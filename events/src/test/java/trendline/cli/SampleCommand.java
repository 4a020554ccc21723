package trendline.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command of the kind that the programs have, which records what it was told. */
@Command(name = "sample", subcommands = SampleCommand.Middle.class, mixinStandardHelpOptions = true)
final class SampleCommand implements Callable<Integer> {
  enum Format {
    COMBINED,
    NDJSON
  }

  /** Between the root and the leaf. */
  @Command(name = "middle", subcommands = Leaf.class)
  static final class Middle {}

  /** Two levels below the root. */
  @Command(name = "leaf")
  static final class Leaf implements Callable<Integer> {
    @Option(names = "--depth", defaultValue = "1")
    int depth;

    @Override
    public Integer call() {
      return depth;
    }
  }

  @Option(
      names = {"-w", "--dedupe-window"},
      defaultValue = "30m",
      description = "A window.")
  Duration dedupeWindow = Duration.ZERO;

  @Option(names = "--format", defaultValue = "combined", description = "A format.")
  Format format = Format.COMBINED;

  @Option(names = "--rate", defaultValue = "1", description = "A number.")
  int rate;

  @Mixin KafkaOptions kafka = new KafkaOptions();

  final List<Object> seen = new ArrayList<>();
  @Nullable Exception failure;
  boolean readsKafkaOptions;

  @Override
  public Integer call() throws Exception {
    if (failure != null) {
      throw failure;
    }
    if (readsKafkaOptions) {
      seen.add(kafka.topics().pageViews().name());
      seen.add(kafka.clientConfig());
    }
    seen.add(dedupeWindow);
    seen.add(format);
    return 0;
  }
}
