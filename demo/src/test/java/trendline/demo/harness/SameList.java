package trendline.demo.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import trendline.demo.harness.RecountedList.Entry;

/**
 * Whether two programs made the same list. Floating point may round one score to neighbouring sixth
 * decimals, and two articles that are so close may then stand in either order; nothing else may
 * differ.
 */
public final class SameList {
  /** A sixth decimal, and what floating point makes of it. */
  private static final double TOLERANCE = 1.001e-6;

  private SameList() {}

  /** Fails, with the list's name and the row, where they differ. */
  public static void assertSame(RecountedList actual, RecountedList expected) {
    String list =
        expected.list() + "|" + expected.window() + "|" + expected.scope() + " at " + expected.at();
    assertThat(actual.entries()).as(list).hasSameSizeAs(expected.entries());
    Map<String, Entry> actualById = byId(actual.entries());
    Map<String, Entry> expectedById = byId(expected.entries());
    for (int i = 0; i < expected.entries().size(); i++) {
      Entry there = actual.entries().get(i);
      Entry wanted = expected.entries().get(i);
      assertThat(there.rank()).as(list).isEqualTo(i + 1);
      assertThat(mayStandThere(there, wanted, actualById, expectedById))
          .as("%s: there is %s, wanted is %s", list, there, wanted)
          .isTrue();
      Entry found = actualById.get(wanted.articleId());
      if (found != null) {
        assertThat(sameCounts(found, wanted) && areClose(found, wanted))
            .as("%s: there is %s, wanted is %s", list, found, wanted)
            .isTrue();
      }
    }
  }

  /** Of two that are close, either; of two that both programs call equal, the rules of ties say. */
  private static boolean mayStandThere(
      Entry there, Entry wanted, Map<String, Entry> actual, Map<String, Entry> expected) {
    return there.articleId().equals(wanted.articleId())
        || (areClose(there, wanted)
            && !(areEqual(there, actual.get(wanted.articleId()))
                && areEqual(wanted, expected.get(there.articleId()))));
  }

  private static boolean areEqual(Entry a, @Nullable Entry b) {
    return b != null && Double.compare(a.score(), b.score()) == 0;
  }

  private static boolean areClose(Entry a, Entry b) {
    return Math.abs(a.score() - b.score()) <= TOLERANCE;
  }

  private static boolean sameCounts(Entry a, Entry b) {
    return a.windowViews() == b.windowViews()
        && a.windowComments() == b.windowComments()
        && a.views() == b.views()
        && a.comments() == b.comments();
  }

  private static Map<String, Entry> byId(List<Entry> entries) {
    return entries.stream().collect(Collectors.toMap(Entry::articleId, Function.identity()));
  }
}
