package trendline.producer.spool;

import java.io.IOException;

/** The spool holds as much as it may; there is room again once some of it has been drained. */
public final class SpoolFullException extends IOException {
  private static final long serialVersionUID = 1L;

  SpoolFullException(long capacity) {
    super("the spool has reached its " + capacity + " bytes");
  }
}
