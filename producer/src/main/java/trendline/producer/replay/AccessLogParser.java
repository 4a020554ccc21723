package trendline.producer.replay;

import java.util.Optional;
import nl.basjes.parse.core.exceptions.DissectionFailure;
import nl.basjes.parse.core.exceptions.InvalidDissectorException;
import nl.basjes.parse.core.exceptions.MissingDissectorsException;
import nl.basjes.parse.httpdlog.HttpdLoglineParser;

/** Takes lines in Combined or Common Log Format apart. */
final class AccessLogParser {
  private static final String FORMATS = "combined\ncommon";

  private final HttpdLoglineParser<AccessLine> parser =
      new HttpdLoglineParser<>(AccessLine.class, FORMATS);

  /** The line's fields; none where it is of neither format. */
  Optional<AccessLine> parse(String line) {
    try {
      return Optional.of(parser.parse(new AccessLine(), line));
    } catch (DissectionFailure e) {
      return Optional.empty();
    } catch (InvalidDissectorException | MissingDissectorsException e) {
      throw new IllegalStateException("the parser does not know its own formats", e);
    } catch (RuntimeException e) {
      // the library stumbles over some damaged lines, as a field that ends in a lone backslash;
      // nothing in a log may stop the reading, and the line is counted as malformed
      return Optional.empty();
    }
  }
}
