package trendline.streams;

import picocli.CommandLine.Command;
import trendline.cli.Program;

/** The command line of the pipeline and the read side. */
@Command(
    name = "trendline",
    mixinStandardHelpOptions = true,
    description = "Counts, ranks and serves.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      StreamsCommand.class,
      TopicsCommand.class,
      StatusCommand.class,
      BacktestCommand.class
    })
public final class StreamsMain {
  public StreamsMain() {}

  public static void main(String[] args) {
    Program.launch(StreamsMain::new, args);
  }
}
