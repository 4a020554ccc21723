package trendline.streams.status;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A status for people, on one screen: what is wrong first. */
final class StatusScreen {
  private final PrintWriter out;

  StatusScreen(PrintWriter out) {
    this.out = out;
  }

  void show(String site, Status status, List<String> problems) {
    say("%s: %s", site, verdict(problems));
    problems.forEach(each -> say("  ! %s", each));
    say("");
    say("brokers       %d", status.brokers());
    instances(status.group());
    inputs(status.inputs());
    lists(status.lists());
    letters(status.letters());
    status
        .asked()
        .forEach(
            each ->
                say(
                    "%-32s %s",
                    each.address(), (each.ready() ? "ready: " : "NOT READY: ") + each.says()));
    out.flush();
  }

  private static String verdict(List<String> problems) {
    return problems.isEmpty()
        ? "healthy"
        : problems.size() == 1
            ? "NOT healthy, 1 problem"
            : "NOT healthy, " + problems.size() + " problems";
  }

  private void instances(Group group) {
    say("instances     group %s, %s", group.id(), group.state());
    for (Instance each : group.instances()) {
      say(
          "  %-16s  at %-16s  counts partitions %-14s merges %s",
          each.id(), each.host(), each.counts(), each.merges());
    }
  }

  private void inputs(List<InputState> inputs) {
    say(
        "%-32s %10s %14s %9s %9s %10s",
        "events", "partitions", "kept", "in/s", "counted/s", "waiting");
    Map<String, List<InputState>> byTopic =
        inputs.stream()
            .collect(Collectors.groupingBy(InputState::topic, TreeMap::new, Collectors.toList()));
    byTopic.forEach(
        (topic, partitions) ->
            say(
                "  %-30s %10d %,14d %9.1f %9.1f %,10d",
                topic,
                partitions.size(),
                partitions.stream().mapToLong(InputState::kept).sum(),
                partitions.stream().mapToDouble(InputState::inPerSecond).sum(),
                partitions.stream().mapToDouble(InputState::countedPerSecond).sum(),
                partitions.stream().mapToLong(InputState::waiting).sum()));
  }

  private void lists(List<ListState> lists) {
    say("%-32s %10s %14s %20s", "lists", "entries", "published", "lists of categories");
    lists.forEach(
        each ->
            say(
                "  %-30s %10d %14s %20d",
                each.name(), each.entries(), Ages.of(each.age()) + " ago", each.categories()));
  }

  private void letters(LetterState letters) {
    say(
        "dead letters  %,d kept; in the last hour %,d of %,d events%s",
        letters.kept(),
        letters.lastHour(),
        letters.eventsLastHour(),
        letters.reasons().isEmpty() ? "" : "; of the newest: " + Reasons.of(letters.reasons()));
  }

  private void say(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values).stripTrailing());
  }
}
