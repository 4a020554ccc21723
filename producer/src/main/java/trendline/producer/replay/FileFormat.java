package trendline.producer.replay;

import java.util.Locale;

/** How a file's lines are to be read. */
public enum FileFormat {
  /** An access log in Combined or Common Log Format. */
  COMBINED,
  /** An event of the contract on each line. */
  NDJSON;

  static FileFormat byName(String file) {
    String name = file.toLowerCase(Locale.ROOT);
    return name.endsWith(".ndjson") || name.endsWith(".ndjson.gz") ? NDJSON : COMBINED;
  }
}
