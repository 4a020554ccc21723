package trendline.producer.spool;

import java.io.IOException;
import java.nio.file.Path;

/** A file of the spool was written by another version of this program. */
public final class UnknownFormatException extends IOException {
  private static final long serialVersionUID = 1L;

  UnknownFormatException(Path file) {
    super(
        file
            + " is in a format that this version does not read; let the version that wrote it"
            + " drain it, or move it away");
  }
}
