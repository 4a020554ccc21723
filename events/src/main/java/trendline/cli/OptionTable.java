package trendline.cli;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Options as rows of a table in the README: name and parameter, default, description; for the tests
 * that hold the two together.
 */
public final class OptionTable {
  private static final Pattern DEFAULT = Pattern.compile("\\s*Default: (.*?)\\.?$");

  private OptionTable() {}

  /** The rows that a command's manual has, apart from {@code --help} and {@code --version}. */
  public static Set<String> of(CommandLine command) {
    return command.getCommandSpec().options().stream()
        .filter(option -> !option.usageHelp() && !option.versionHelp())
        .map(OptionTable::row)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * The rows of the table that follows a mark in the README.
   *
   * @throws IllegalArgumentException where the README has no such mark
   */
  public static Set<String> in(String readme, String name) {
    String mark = "<!-- options: " + name + " -->";
    int at = readme.indexOf(mark);
    if (at < 0) {
      throw new IllegalArgumentException("the README has no mark " + mark);
    }
    return readme
        .substring(at)
        .lines()
        .dropWhile(line -> !line.startsWith("|"))
        .takeWhile(line -> line.startsWith("|"))
        .skip(2)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String row(OptionSpec option) {
    String text = String.join(" ", option.description());
    String preset = "";
    Matcher stated = DEFAULT.matcher(text);
    if (stated.find()) {
      text = text.substring(0, stated.start());
      preset =
          stated.group(1).equals(option.defaultValue()) ? code(stated.group(1)) : stated.group(1);
    }
    String parameter = option.arity().max() == 0 ? "" : " " + option.paramLabel();
    return String.format(
        "| %s | %s | %s |",
        code(option.longestName() + parameter), preset, text.replace("<", "&lt;"));
  }

  /** As code in a cell, where a bar would end the cell. */
  private static String code(String text) {
    return "`" + text.replace("|", "\\|") + "`";
  }
}
