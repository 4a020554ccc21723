package trendline.cli;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What a command was told, by option, defaults and environment; never a secret. */
public final class EffectiveOptions {
  /** What stands in the place of a secret. */
  static final String HIDDEN = "(hidden)";

  /** An option whose parameter is called so in the manual is never shown. */
  private static final String SECRET_LABEL = "SECRET";

  private EffectiveOptions() {}

  /** By name, without those that have no value. */
  public static Map<String, String> of(CommandSpec command) {
    Map<String, String> told = new TreeMap<>();
    for (OptionSpec option : command.options()) {
      String value = option.usageHelp() || option.versionHelp() ? null : text(option.getValue());
      if (value != null) {
        told.put(option.longestName(), option.paramLabel().contains(SECRET_LABEL) ? HIDDEN : value);
      }
    }
    return told;
  }

  private static @Nullable String text(@Nullable Object value) {
    if (value instanceof Collection<?> many) {
      return many.isEmpty()
          ? null
          : many.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
    return value == null ? null : value.toString();
  }
}
