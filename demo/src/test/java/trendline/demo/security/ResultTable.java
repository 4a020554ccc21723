package trendline.demo.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Who could do what, for people. */
final class ResultTable {
  private final List<String> users;
  private final List<String> lines = new ArrayList<>();
  private final Map<String, Integer> allowed = new TreeMap<>();
  private int refused;

  ResultTable(List<String> users) {
    this.users = List.copyOf(users);
    lines.add("| may | " + String.join(" | ", users) + " |");
    lines.add("| --- |" + " --- |".repeat(users.size()));
  }

  void add(String attempt, List<Boolean> may) {
    StringBuilder line = new StringBuilder("| " + attempt + " |");
    for (int i = 0; i < may.size(); i++) {
      line.append(may.get(i) ? " yes |" : " refused |");
      if (may.get(i)) {
        allowed.merge(users.get(i), 1, Integer::sum);
      } else {
        refused++;
      }
    }
    lines.add(line.toString());
  }

  int refused() {
    return refused;
  }

  List<String> lines() {
    List<String> all = new ArrayList<>(lines);
    all.add("");
    all.add("allowed: " + allowed + ", refused: " + refused);
    return all;
  }
}
