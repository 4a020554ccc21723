package trendline.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Secrets in a file, one a line, where neither {@code ps} nor a shell's history shows them. */
public final class SecretFile {
  private SecretFile() {}

  /**
   * Its lines, without empty ones and without spaces around them.
   *
   * @param option that named the file
   * @throws IllegalArgumentException where it cannot be read, or has none; the message has nothing
   *     of what it holds
   */
  public static List<String> lines(String option, Path file) {
    List<String> lines;
    try {
      lines =
          Files.readAllLines(file, StandardCharsets.UTF_8).stream()
              .map(String::strip)
              .filter(line -> !line.isEmpty())
              .toList();
    } catch (IOException e) {
      throw new IllegalArgumentException(
          option + " " + file + ": cannot be read: " + UnreadableFile.why(e), e);
    }
    if (lines.isEmpty()) {
      throw new IllegalArgumentException(option + " " + file + ": is empty");
    }
    return lines;
  }
}
