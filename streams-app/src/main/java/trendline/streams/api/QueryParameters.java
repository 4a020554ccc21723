package trendline.streams.api;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The parameters behind the question mark; strict, so that a typing mistake is not passed over. */
final class QueryParameters {
  private final Map<String, List<String>> values;

  QueryParameters(Map<String, List<String>> values) {
    this.values = Map.copyOf(values);
  }

  /** Refuses every parameter but these. */
  void allowOnly(List<String> names) {
    values.keySet().stream()
        .filter(name -> !names.contains(name))
        .sorted()
        .findFirst()
        .ifPresent(
            name -> {
              throw new RefusedException(Problem.unknownParameter(name, names));
            });
  }

  /** A parameter that may stand once. */
  Optional<String> text(String name) {
    List<String> given = values.getOrDefault(name, List.of());
    if (given.size() > 1) {
      throw new RefusedException(
          Problem.badParameter(name, name + " must stand once, stands " + given.size() + " times"));
    }
    return given.stream().findFirst();
  }

  /** A whole number within bounds, both included. */
  int integer(String name, int otherwise, int least, int most) {
    return text(name).map(text -> integer(name, text, least, most)).orElse(otherwise);
  }

  /** A parameter of values with commas between, that may stand more than once. */
  Set<String> set(String name) {
    return values.getOrDefault(name, List.of()).stream()
        .flatMap(text -> Arrays.stream(text.split(",", -1)))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static int integer(String name, String text, int least, int most) {
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    String rule =
        most == Integer.MAX_VALUE ? least + " or more" : "between " + least + " and " + most;
    throw new RefusedException(
        Problem.badParameter(
            name, name + " must be a whole number, " + rule + ", is \"" + text + "\""));
  }
}
