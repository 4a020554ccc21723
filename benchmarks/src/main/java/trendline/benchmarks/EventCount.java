package trendline.benchmarks;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Numbers as people write them: {@code 2m}, {@code 500k}, {@code 1000}. */
final class EventCount implements ITypeConverter<Integer> {
  private static final Pattern COUNT = Pattern.compile("(\\d{1,9})([km]?)");

  @Override
  public Integer convert(String text) {
    Matcher parts = COUNT.matcher(text);
    if (!parts.matches()) {
      throw new TypeConversionException("\"" + text + "\" is no number, as in 1000, 500k or 2m");
    }
    long unit =
        switch (parts.group(2)) {
          case "k" -> 1_000;
          case "m" -> 1_000_000;
          default -> 1;
        };
    long count = Long.parseLong(parts.group(1)) * unit;
    if (count > Integer.MAX_VALUE) {
      throw new TypeConversionException("\"" + text + "\" is more than " + Integer.MAX_VALUE);
    }
    return (int) count;
  }
}
