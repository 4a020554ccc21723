package trendline.producer;

import picocli.CommandLine.Command;
import trendline.cli.Program;
import trendline.producer.generate.GenerateCommand;
import trendline.producer.replay.ReplayCommand;

/** The command line of the site's side. */
@Command(
    name = "trendline",
    synopsisSubcommandLabel = "COMMAND",
    description = "Sends events to Trendline.",
    mixinStandardHelpOptions = true,
    subcommands = {ReplayCommand.class, GenerateCommand.class, CollectorCommand.class})
public final class ProducerMain {
  private ProducerMain() {}

  /** The command with its subcommands, for programs and tests that read its manual. */
  public static Object command() {
    return new ProducerMain();
  }

  /** Runs one command and exits with its code. */
  public static void main(String[] args) {
    Program.launch(ProducerMain::command, args);
  }
}
