package trendline.streams.status;

import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;

/** Reasons of refusal and how often each was seen, the most frequent first. */
final class Reasons {
  private Reasons() {}

  static String of(Map<String, Integer> reasons) {
    return reasons.isEmpty()
        ? "no reason known"
        : reasons.entrySet().stream()
            .sorted(
                Comparator.comparing(Map.Entry<String, Integer>::getValue)
                    .reversed()
                    .thenComparing(Map.Entry::getKey))
            .map(each -> each.getKey() + " " + each.getValue())
            .collect(Collectors.joining(", "));
  }
}
