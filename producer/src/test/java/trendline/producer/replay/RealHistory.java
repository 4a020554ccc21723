package trendline.producer.replay;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The real logs that lie beside the checkout, if they do. */
final class RealHistory {
  private static final String PROPERTY = "trendline.real-data";
  private static final String BESIDE = "shared/data";

  private RealHistory() {}

  /** The file's path; ends the test, saying what it lacked, where there is none. */
  static String file(String name) {
    String told = System.getProperty(PROPERTY);
    Path file = told == null ? walkingUp(name) : Path.of(told, name);
    if (file == null || !Files.isReadable(file)) {
      return abort(
          "skipped for want of "
              + name
              + ": neither in "
              + BESIDE
              + " above the checkout nor where -D"
              + PROPERTY
              + "=DIR says");
    }
    return file.toString();
  }

  private static @Nullable Path walkingUp(String name) {
    for (Path dir = Path.of("").toAbsolutePath(); dir != null; dir = dir.getParent()) {
      Path file = dir.resolve(BESIDE).resolve(name);
      if (Files.isReadable(file)) {
        return file;
      }
    }
    return null;
  }
}
