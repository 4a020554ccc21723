package trendline.streams.status;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A status that is well, and what may be wrong in it. */
final class Found {
  private final List<String> differences = new ArrayList<>();
  private final List<String> replicaTroubles = new ArrayList<>();
  private final List<Answerer> asked = new ArrayList<>();
  private List<InputState> inputs = List.of(input(0, 0, 50, 50, true), input(1, 3, 50, 50, true));
  private List<ListState> lists = List.of(list("trending", 1), list("popular", 2));
  private Group group =
      new Group(
          "site.streams",
          Group.STABLE,
          List.of(new Instance("a-1", "10.0.0.4", List.of(1, 0), List.of(0, 1))));
  private LetterState letters = new LetterState(3, 1, 1000, Map.of("field_missing", 1));

  static InputState input(int partition, long waiting, double in, double counted, boolean owned) {
    return new InputState("page-views", partition, 100_000, waiting, in, counted, owned);
  }

  static ListState list(String name, long ageSeconds) {
    return new ListState(name, "1h", Duration.ofSeconds(ageSeconds), 100, 12);
  }

  Found differs(String difference) {
    differences.add(difference);
    return this;
  }

  Found lacks(String copies) {
    replicaTroubles.add(copies);
    return this;
  }

  Found answers(Answerer answerer) {
    asked.add(answerer);
    return this;
  }

  Found inputs(InputState... states) {
    inputs = List.of(states);
    return this;
  }

  Found lists(ListState... states) {
    lists = List.of(states);
    return this;
  }

  Found group(String state, Instance... instances) {
    group = new Group("site.streams", state, List.of(instances));
    return this;
  }

  Found letters(LetterState state) {
    letters = state;
    return this;
  }

  Status status() {
    return new Status(
        3,
        Duration.ofSeconds(2),
        differences,
        replicaTroubles,
        group,
        inputs,
        lists,
        letters,
        asked);
  }

  List<String> problems() {
    return Problems.of(status(), new Limits(Duration.ofMinutes(3), 10_000, 0.01));
  }
}
