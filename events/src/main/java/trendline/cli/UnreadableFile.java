package trendline.cli;

import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Says why a file could not be read, in words that stand behind its name in a message. */
final class UnreadableFile {
  private UnreadableFile() {}

  /** Java's own messages for these are only the path again, or a number. */
  static String why(Exception e) {
    if (e instanceof NoSuchFileException) {
      return "there is no such file";
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    return e instanceof CharacterCodingException
        ? "it must be UTF-8"
        : String.valueOf(e.getMessage());
  }
}
