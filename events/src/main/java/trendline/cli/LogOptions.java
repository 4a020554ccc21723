package trendline.cli;

import picocli.CommandLine.Option;

/** How a program writes its log; every command has it. */
final class LogOptions {
  @Option(
      names = LogFormat.OPTION,
      paramLabel = "text|json",
      defaultValue = "text",
      description =
          "The log on standard error: lines for people, or an object of JSON a line. Default: ${DEFAULT-VALUE}.")
  LogFormat format = LogFormat.TEXT;
}
