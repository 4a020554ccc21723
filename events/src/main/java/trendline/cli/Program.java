package trendline.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/**
 * Runs a command line: 0 done, 1 failed, 2 wrong use, the last two with one line on standard error.
 * Each option {@code --some-name} also reads {@code TRENDLINE_SOME_NAME}.
 */
public final class Program {
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
            .registerConverter(Duration.class, Program::duration)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setUsageHelpLongOptionsMaxWidth(30)
            .setUsageHelpWidth(110)
            .setParameterExceptionHandler((e, args) -> wrongUse(e))
            .setExecutionExceptionHandler((e, commandLine, result) -> ended(commandLine, e));
    giveAll(commandLine);
    // reaches subcommands of any depth, as do the settings above
    commandLine.setDefaultValueProvider(new EnvironmentDefaults(environment));
  }

  /**
   * What a main method does: chooses how the log is written, runs one command, and exits with its
   * code.
   *
   * @param command makes the object annotated with {@code @Command}, whose loggers must come after
   *     that choice
   */
  public static void launch(Supplier<Object> command, String... args) {
    LogFormat.choose(args, System.getenv());
    System.exit(new Program(command.get(), System.getenv()).run(args));
  }

  /** What each command has, of whatever depth. */
  private static void giveAll(CommandLine each) {
    each.addMixin("logs", new LogOptions());
    each.getCommandSpec().versionProvider(new Build());
    each.getSubcommands().values().forEach(Program::giveAll);
  }

  /** The picocli model beneath, for tests that compare the manual with the README. */
  public CommandLine commandLine() {
    return commandLine;
  }

  /** Parses, runs, and answers the exit code. */
  public int run(String... args) {
    return commandLine.execute(args);
  }

  /**
   * With this exception picocli says the message alone, not the names of Java classes around it.
   */
  private static Duration duration(String text) {
    try {
      return Durations.parse(text);
    } catch (IllegalArgumentException e) {
      throw new CommandLine.TypeConversionException(String.valueOf(e.getMessage()));
    }
  }

  private static int wrongUse(CommandLine.ParameterException e) {
    CommandLine command = e.getCommandLine();
    say(command, String.valueOf(e.getMessage()) + " (see --help)");
    return CommandLine.ExitCode.USAGE;
  }

  private static int ended(CommandLine command, Exception e) {
    // not a constant: the first logger made is what fixes how the log is written
    LoggerFactory.getLogger(Program.class).debug("ended by an exception", e);
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
        command.getCommandSpec().qualifiedName()
            + ": "
            + message.strip().replaceAll("\\s*\\R\\s*", "; "));
    err.flush();
  }
}
