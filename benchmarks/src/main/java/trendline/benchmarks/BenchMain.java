package trendline.benchmarks;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import trendline.cli.Program;

/** The command line of the benchmarks. */
@Command(
    name = "trendline bench",
    mixinStandardHelpOptions = true,
    description = "Measures how fast Trendline is; throughput unless another COMMAND is given.",
    footer = {"", "Options without a COMMAND are those of throughput; COMMAND --help tells them."},
    synopsisSubcommandLabel = "[COMMAND]",
    subcommands = {
      ThroughputCommand.class,
      LatencyCommand.class,
      GrowthCommand.class,
      PiecesCommand.class
    })
public final class BenchMain {
  private static final List<String> OWN = List.of("-h", "--help", "-V", "--version");

  public BenchMain() {}

  public static void main(String[] args) {
    Program.launch(BenchMain::new, withCommand(args));
  }

  /** Options without a command are those of the first one. */
  static String[] withCommand(String... args) {
    if (args.length > 0 && (!args[0].startsWith("-") || OWN.contains(args[0]))) {
      return args;
    }
    List<String> all = new ArrayList<>(List.of("throughput"));
    all.addAll(List.of(args));
    return all.toArray(String[]::new);
  }
}
