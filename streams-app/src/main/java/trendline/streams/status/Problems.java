package trendline.streams.status;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is wrong, the causes before what follows from them, each with what to do. */
final class Problems {
  /** So few may be the marks of transactions, which nobody reads. */
  private static final long MARKS = 10;

  private final Status status;
  private final Limits limits;
  private final List<String> found = new ArrayList<>();

  private Problems(Status status, Limits limits) {
    this.status = status;
    this.limits = limits;
  }

  /** A line each; none where all is well. */
  static List<String> of(Status status, Limits limits) {
    Problems problems = new Problems(status, limits);
    problems.kafka();
    problems.group();
    problems.inputs();
    problems.lists();
    problems.letters();
    status.asked().stream()
        .filter(each -> !each.ready())
        .forEach(each -> problems.found.add(each.address() + " is not ready: " + each.says()));
    return List.copyOf(problems.found);
  }

  private void kafka() {
    status
        .topicDifferences()
        .forEach(
            each ->
                found.add(
                    each
                        + (each.endsWith("is missing")
                            ? "; ./trendline topics creates it, but what it held is gone"
                            : "")));
    found.addAll(status.replicaTroubles());
  }

  private void group() {
    Group group = status.group();
    if (group.instances().isEmpty()) {
      found.add(
          "nobody counts: the group "
              + group.id()
              + " has no members; is streams (role pipeline or both) running, and does it say why not?");
    } else if (!group.isStable()) {
      found.add(
          "the group "
              + group.id()
              + " is sharing its partitions out ("
              + group.state()
              + "); if that lasts for more than a minute, an instance keeps leaving: look for restarts");
    }
  }

  private void inputs() {
    if (status.group().instances().isEmpty()) {
      return;
    }
    Map<String, List<Integer>> alone =
        status.inputs().stream()
            .filter(each -> !each.owned())
            .collect(
                Collectors.groupingBy(
                    InputState::topic,
                    TreeMap::new,
                    Collectors.mapping(InputState::partition, Collectors.toList())));
    alone.forEach(
        (topic, partitions) -> found.add(topic + ": no instance counts partitions " + partitions));
    status.inputs().forEach(this::waiting);
  }

  private void waiting(InputState input) {
    boolean stands =
        input.countedPerSecond() <= 0
            && input.waiting() > MARKS
            && status.watched().compareTo(Duration.ofSeconds(1)) >= 0;
    if (!stands && input.waiting() <= limits.maxWaiting()) {
      return;
    }
    String place =
        String.format(
            Locale.ROOT,
            "%s partition %d: %,d events wait",
            input.topic(),
            input.partition(),
            input.waiting());
    double gain = input.countedPerSecond() - input.inPerSecond();
    if (stands) {
      found.add(
          place
              + " and none was counted in "
              + Ages.of(status.watched())
              + "; its instance restores its state, hangs, or cannot commit: see its log and /health/ready");
    } else if (gain <= 0) {
      found.add(
          place
              + String.format(
                  Locale.ROOT,
                  " and more come (%.0f/s) than are counted (%.0f/s); add threads or instances, up to one for each partition",
                  input.inPerSecond(),
                  input.countedPerSecond()));
    } else {
      found.add(
          place
              + String.format(
                  Locale.ROOT,
                  ", %.0f/s are counted; caught up in about %s",
                  input.countedPerSecond(),
                  Ages.of(Duration.ofSeconds((long) Math.ceil(input.waiting() / gain)))));
    }
  }

  private void lists() {
    if (status.lists().isEmpty()) {
      found.add("no list was ever published; lists wait until every partition is counted");
      return;
    }
    List<ListState> stale =
        status.lists().stream()
            .filter(each -> each.age().compareTo(limits.staleAfter()) >= 0)
            .toList();
    if (!stale.isEmpty()) {
      Duration newest = stale.stream().map(ListState::age).min(Duration::compareTo).orElseThrow();
      found.add(
          (stale.size() == status.lists().size()
                  ? "all lists are stale"
                  : "stale: "
                      + stale.stream().map(ListState::name).collect(Collectors.joining(", ")))
              + ", the newest of "
              + Ages.of(newest)
              + " ago; one partition that is not counted holds them all");
    }
  }

  private void letters() {
    LetterState letters = status.letters();
    if (letters.lastHour() > 0 && letters.refusedPart() > limits.maxRefused()) {
      found.add(
          String.format(
              Locale.ROOT,
              "%.1f %% of the last hour's events were refused (%,d of %,d); of the newest: %s; a sender breaks the contract",
              100 * letters.refusedPart(),
              letters.lastHour(),
              letters.eventsLastHour(),
              Reasons.of(letters.reasons())));
    }
  }
}
