package trendline.demo.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Runs the scripts beside the tests. */
public final class Python {
  private static final Path SCRIPTS = Path.of("src", "test", "python").toAbsolutePath();

  private Python() {}

  /** How a run ended, and what it wrote. */
  public record Run(int exit, List<String> output, String errors) {}

  /** Skips the test that asks where there is no Python. */
  public static void assumeInstalled() {
    Run version = null;
    try {
      version = run(List.of("--version"));
    } catch (UncheckedIOException e) {
      // no such program, said below
    }
    Assumptions.assumeTrue(
        version != null && version.exit() == 0,
        "python3 is not installed; ./trendline test installs it where it may");
  }

  public static Run run(List<String> arguments) {
    List<String> command = new ArrayList<>(List.of("python3", "-B"));
    command.addAll(arguments);
    try {
      Path errors = Files.createTempFile("python", ".err");
      Process process =
          new ProcessBuilder(command)
              .directory(SCRIPTS.toFile())
              .redirectError(errors.toFile())
              .start();
      process.getOutputStream().close();
      List<String> output = process.inputReader(StandardCharsets.UTF_8).lines().toList();
      int exit = process.waitFor();
      String said = Files.readString(errors);
      Files.delete(errors);
      return new Run(exit, output, said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a script ran", e);
    }
  }
}
