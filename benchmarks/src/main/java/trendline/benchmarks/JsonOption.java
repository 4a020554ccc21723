package trendline.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import trendline.cli.FailedException;
import trendline.cli.WrongUseException;

/** Where the results go: a table for people, JSON for programs. */
final class JsonOption {
  private static final String STANDARD_OUTPUT = "-";

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description =
          "Writes the results as JSON, too; - for standard output, and the table then goes to standard error.")
  private @Nullable String file;

  /**
   * Looks before a long run, not after it.
   *
   * @throws WrongUseException where the file cannot be written
   */
  void requireWritable() {
    if (file == null || file.equals(STANDARD_OUTPUT)) {
      return;
    }
    Path path = Path.of(file).toAbsolutePath();
    Path directory = path.getParent();
    if (Files.isDirectory(path) || directory == null || !Files.isWritable(directory)) {
      throw new WrongUseException("--json " + file + ": cannot be written");
    }
  }

  void print(CommandLine command, Consumer<PrintWriter> table, Supplier<String> json) {
    if (STANDARD_OUTPUT.equals(file)) {
      table.accept(command.getErr());
      command.getOut().print(json.get());
      command.getOut().flush();
      return;
    }
    table.accept(command.getOut());
    if (file != null) {
      try {
        Files.writeString(Path.of(file), json.get());
      } catch (IOException e) {
        throw new FailedException("--json " + file + ": cannot be written", e);
      }
    }
  }
}
