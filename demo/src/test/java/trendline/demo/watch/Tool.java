package trendline.demo.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A program of this machine, run to its end. */
public final class Tool {
  /** What came of it: the exit code, and all that it said. */
  public record Run(int exit, String said) {}

  private Tool() {}

  /** Whether there is such a program, asked by its {@code --version}. */
  public static boolean isThere(String program) {
    try {
      return run("", List.of(program, "--version")).exit() == 0;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  /** Runs it with an input. */
  public static Run run(String input, List<String> command) {
    try {
      Path said = Files.createTempFile("tool", ".out");
      Path asked = Files.writeString(Files.createTempFile("tool", ".in"), input);
      try {
        int exit =
            new ProcessBuilder(command)
                .redirectInput(asked.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        return new Run(exit, Files.readString(said, StandardCharsets.UTF_8));
      } finally {
        Files.delete(said);
        Files.delete(asked);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while " + command + " ran", e);
    }
  }
}
