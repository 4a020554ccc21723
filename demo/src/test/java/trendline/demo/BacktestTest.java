package trendline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trendline.cli.Program;
import trendline.demo.harness.Python;
import trendline.demo.harness.RecountedList;
import trendline.demo.harness.RecountedLists;
import trendline.demo.harness.SameList;
import trendline.streams.BacktestCommand;

/** The lists of a backtest are those of a script that shares no code with it. */
class BacktestTest {
  private static final int INSTANTS = 10;
  private static final int LISTS = 6;

  @TempDir Path directory;

  @BeforeEach
  void needsPython() {
    Python.assumeInstalled();
  }

  @Test
  void listsOfAReadingPlatformsYearEqualTheRecount() {
    Path file = data("deskdrop-2016.ndjson.gz");

    List<RecountedList> compared =
        assertListsEqualTheRecountOf(
            file, Instant.parse("2016-03-22T15:41:07Z"), Duration.ofHours(37 * 24 - 1));

    assertThat(compared).hasSize(INSTANTS * LISTS);
    assertThat(compared).filteredOn(list -> !list.entries().isEmpty()).hasSizeGreaterThan(50);
  }

  @Test
  void listsOfABlogsCommentsEqualTheRecount() {
    Path file = data("habr-2006.ndjson.gz");

    List<RecountedList> compared =
        assertListsEqualTheRecountOf(
            file, Instant.parse("2006-07-19T12:00:00Z"), Duration.ofDays(21));

    assertThat(compared).extracting(RecountedList::scope).contains("category:closet");
  }

  @Test
  void listsOfEventsAtRandomEqualTheRecount() throws IOException {
    long seed = System.nanoTime();
    Path file = Files.write(directory.resolve("random.ndjson"), new RandomHistory(seed).lines());

    try {
      List<RecountedList> compared =
          assertListsEqualTheRecountOf(
              file,
              RandomHistory.START.plusSeconds(1),
              RandomHistory.LENGTH.dividedBy(INSTANTS).plusSeconds(17));

      assertThat(compared.size()).isGreaterThan(3 * INSTANTS * LISTS);
    } catch (AssertionError e) {
      throw new AssertionError("with the seed " + seed, e);
    }
  }

  private List<RecountedList> assertListsEqualTheRecountOf(
      Path file, Instant first, Duration step) {
    List<String> instants = new ArrayList<>();
    IntStream.range(0, INSTANTS)
        .forEach(
            i -> instants.addAll(List.of("--at", first.plus(step.multipliedBy(i)).toString())));
    List<String> recount = new ArrayList<>(instants);
    recount.add("--list-unknown");

    List<RecountedList> made = backtest(file, instants);

    List<RecountedList> expected = RecountedLists.of(file, recount);
    assertThat(made)
        .extracting(BacktestTest::name)
        .containsExactlyInAnyOrderElementsOf(expected.stream().map(BacktestTest::name).toList());
    for (RecountedList list : made) {
      expected.stream()
          .filter(other -> name(other).equals(name(list)))
          .forEach(other -> SameList.assertSame(list, other));
    }
    return made;
  }

  private static List<RecountedList> backtest(Path file, List<String> instants) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BacktestCommand command =
        new BacktestCommand(
            InputStream.nullInputStream(),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            System.err);
    List<String> arguments = new ArrayList<>(List.of("--events", file.toString()));
    arguments.addAll(instants);
    assertThat(new Program(command, Map.of()).run(arguments.toArray(String[]::new))).isZero();
    return out.toString(StandardCharsets.UTF_8).lines().map(RecountedLists::read).toList();
  }

  private static String name(RecountedList list) {
    return list.at() + " " + list.list() + "|" + list.window() + "|" + list.scope();
  }

  private static Path data(String name) {
    Path file = Path.of("..", "..", "shared", "data", name).toAbsolutePath().normalize();
    Assumptions.assumeTrue(Files.isReadable(file), "no real data at ../shared/data/" + name);
    return file;
  }
}
