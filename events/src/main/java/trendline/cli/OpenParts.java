package trendline.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The parts of a program that are open; closes them in reverse, each whatever became of the others.
 */
public final class OpenParts implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OpenParts.class);

  private final Deque<AutoCloseable> opened = new ArrayDeque<>();

  /** Takes a part that was opened just now, and hands it back. */
  public <T extends AutoCloseable> T add(T part) {
    opened.push(part);
    return part;
  }

  @Override
  public void close() {
    while (!opened.isEmpty()) {
      AutoCloseable part = opened.pop();
      try {
        part.close();
      } catch (Exception e) {
        LOG.warn("a part could not be closed part={}", part.getClass().getSimpleName(), e);
      }
    }
  }
}
