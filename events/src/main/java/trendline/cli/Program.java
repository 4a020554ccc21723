package trendline.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/**
 * Runs a command line: 0 done, 1 failed, 2 wrong use, the last two with one line on standard error.
 * Each option {@code --some-name} also reads {@code TRENDLINE_SOME_NAME}.
 */
public final class Program {
  private static final Logger LOG = LoggerFactory.getLogger(Program.class);

  private final CommandLine commandLine;

  /**
   * A program around a picocli command.
   *
   * @param command an object annotated with {@code @Command}
   * @param environment where options that are not given are looked up
   */
  public Program(Object command, Map<String, String> environment) {
    commandLine =
        new CommandLine(command)
            .registerConverter(Duration.class, Durations::parse)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setUsageHelpLongOptionsMaxWidth(30)
            .setUsageHelpWidth(110)
            .setParameterExceptionHandler((e, args) -> wrongUse(e))
            .setExecutionExceptionHandler((e, commandLine, result) -> ended(commandLine, e));
    commandLine.setDefaultValueProvider(new EnvironmentDefaults(environment));
    for (CommandLine sub : commandLine.getSubcommands().values()) {
      sub.setDefaultValueProvider(new EnvironmentDefaults(environment));
    }
  }

  /** The picocli model beneath, for tests that compare the manual with the README. */
  public CommandLine commandLine() {
    return commandLine;
  }

  /** Parses, runs, and answers the exit code. */
  public int run(String... args) {
    return commandLine.execute(args);
  }

  private static int wrongUse(CommandLine.ParameterException e) {
    CommandLine command = e.getCommandLine();
    say(command, String.valueOf(e.getMessage()) + " (see --help)");
    return CommandLine.ExitCode.USAGE;
  }

  private static int ended(CommandLine command, Exception e) {
    LOG.debug("ended by an exception", e);
    if (e instanceof WrongUseException) {
      say(command, String.valueOf(e.getMessage()));
      return CommandLine.ExitCode.USAGE;
    }
    String message = e.getMessage() == null ? "" : ": " + e.getMessage();
    say(
        command,
        e instanceof FailedException
            ? String.valueOf(e.getMessage())
            : "failed by " + e.getClass().getSimpleName() + message);
    return CommandLine.ExitCode.SOFTWARE;
  }

  /** One line, whatever the message holds. */
  private static void say(CommandLine command, String message) {
    PrintWriter err = command.getErr();
    err.println(
        command.getCommandSpec().qualifiedName() + ": " + message.replaceAll("\\s*\\R\\s*", "; "));
    err.flush();
  }
}
