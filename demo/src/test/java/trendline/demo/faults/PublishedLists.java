package trendline.demo.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import trendline.demo.harness.RecountedList;
import trendline.demo.harness.RecountedLists;
import trendline.demo.harness.SameList;
import trendline.demo.harness.Site;
import trendline.events.Ranking;

/**
 * Holds a site's published lists against those that a script makes of its inputs. A list depends on
 * the minute in which it is made, and its partitions may be of the minute before: then it is looked
 * at again.
 */
final class PublishedLists {
  // the longest that an unchanged list waits until it is published again
  private static final Duration LONGEST = Duration.ofSeconds(90);
  private static final Duration LOOK = Duration.ofSeconds(2);

  private final Site site;
  private final Path inputs;
  private final List<String> options;

  /**
   * The lists of a site that gets no events now.
   *
   * @param inputs all of its events
   * @param options of the script
   */
  PublishedLists(Site site, Path inputs, List<String> options) {
    this.site = site;
    this.inputs = inputs;
    this.options = options;
  }

  /** Waits until each list is the script's. */
  void awaitRight() {
    await()
        .atMost(LONGEST)
        .pollDelay(Duration.ZERO)
        .pollInterval(LOOK)
        .untilAsserted(this::assertRight);
  }

  /** Fails where a list is not the script's now. */
  void assertRight() {
    Map<String, RecountedList> published =
        site.rankings().values().stream()
            .map(PublishedLists::comparable)
            .collect(Collectors.toMap(PublishedLists::name, Function.identity()));
    List<Instant> minutes =
        published.values().stream().map(RecountedList::at).distinct().sorted().toList();
    assertThat(minutes).as("minutes in which lists were made").isNotEmpty();
    List<String> arguments = new ArrayList<>(options);
    arguments.addAll(List.of("--arrival", "all"));
    minutes.forEach(each -> arguments.addAll(List.of("--at", each.toString())));
    for (RecountedList expected : RecountedLists.of(inputs, arguments)) {
      RecountedList found = published.get(name(expected));
      if (found == null) {
        assertThat(expected.entries()).as("never published: " + name(expected)).isEmpty();
      } else if (found.at().equals(expected.at())) {
        SameList.assertSame(found, expected);
      }
    }
  }

  private static String name(RecountedList list) {
    return list.list() + "|" + list.window() + "|" + list.scope();
  }

  private static RecountedList comparable(Ranking ranking) {
    return new RecountedList(
        ranking.generatedAt().truncatedTo(ChronoUnit.MINUTES),
        ranking.list(),
        ranking.window(),
        ranking.scope(),
        ranking.entries().stream()
            .map(
                each ->
                    new RecountedList.Entry(
                        each.rank(),
                        each.articleId(),
                        each.score(),
                        each.windowViews(),
                        each.windowComments(),
                        each.views(),
                        each.comments()))
            .toList());
  }
}
