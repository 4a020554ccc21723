package trendline.producer.replay;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * How files are replayed.
 *
 * @param format of every file; null: by each file's name
 * @param articlePath which paths are articles
 * @param speed how fast
 * @param rebase where on the time line
 * @param visitorKey the secret behind visitors' pseudonyms; null: a random one, forgotten at the
 *     end
 */
public record ReplaySettings(
    @Nullable FileFormat format,
    ArticlePath articlePath,
    Speed speed,
    Rebase rebase,
    @Nullable String visitorKey) {
  public ReplaySettings {
    if (visitorKey != null && visitorKey.isEmpty()) {
      throw new IllegalArgumentException("the visitors' key must not be empty");
    }
  }

  FileFormat formatOf(String file) {
    return format == null ? FileFormat.byName(file) : format;
  }

  byte[] visitorSecret() {
    return visitorKey == null ? Visitors.randomKey() : visitorKey.getBytes(StandardCharsets.UTF_8);
  }

  /** Never tells the key. */
  @Override
  public String toString() {
    return "ReplaySettings[format=" + format + ", speed=" + speed + ", rebase=" + rebase + "]";
  }
}
