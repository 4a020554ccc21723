package trendline.producer.collector;

import org.slf4j.LoggerFactory;

/** A program that logs what a client wants to be two lines. */
final class ForgedLine {
  private ForgedLine() {}

  /** Says it once. */
  public static void main(String[] args) {
    LoggerFactory.getLogger("trendline.test")
        .warn("refused agent={}", "Mozilla/5.0\r\n12:00:00 ERROR Spool: all is lost");
  }
}
