package trendline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trendline.demo.harness.Python;
import trendline.demo.harness.RecountedList;
import trendline.demo.harness.RecountedLists;
import trendline.demo.harness.SameList;
import trendline.events.Article;
import trendline.events.Comment;
import trendline.events.Decoded;
import trendline.events.Event;
import trendline.events.EventLines;
import trendline.events.ListsCodec;
import trendline.events.PageView;
import trendline.events.Ranking;
import trendline.streams.backtest.RowsInMemory;
import trendline.streams.ranking.Activity;
import trendline.streams.ranking.RankingSettings;

/**
 * Events that arrive out of order, some late and some ahead, are ranked as the script ranks them.
 */
class DisorderedArrivalTest {
  private static final Instant NOW =
      RandomHistory.START.plus(RandomHistory.LENGTH).minus(Duration.ofMinutes(3));

  @TempDir Path directory;

  @BeforeEach
  void needsPython() {
    Python.assumeInstalled();
  }

  @Test
  void listsEqualTheRecountOfAllThatArrived() throws IOException {
    long seed = System.nanoTime();
    List<String> lines = new RandomHistory(seed).lines();
    Path file = Files.write(directory.resolve("random.ndjson"), lines);
    Activity activity = new Activity(RankingSettings.defaults(), new RowsInMemory());

    lines.forEach(line -> count(activity, line));
    List<Ranking> made = activity.takeChangedLists(NOW.toEpochMilli());

    List<RecountedList> expected =
        RecountedLists.of(file, List.of("--arrival", "all", "--at", NOW.toString()));
    Map<String, RecountedList> byKey = new TreeMap<>();
    made.forEach(list -> byKey.put(list.key().toString(), part(list)));
    assertThat(byKey).as("seed %d", seed).hasSize(expected.size());
    for (RecountedList list : expected) {
      String key = list.list() + "|" + list.window() + "|" + list.scope();
      assertThat(byKey).as("seed %d", seed).containsKey(key);
      SameList.assertSame(byKey.getOrDefault(key, list), list);
    }
  }

  private static void count(Activity activity, String line) {
    Decoded decoded = new EventLines().decode(line.getBytes(StandardCharsets.UTF_8));
    Event event = ((Decoded.Accepted) decoded).event();
    long now = NOW.toEpochMilli();
    if (event instanceof PageView view) {
      activity.count(view, now);
    } else if (event instanceof Comment comment) {
      activity.count(comment, now);
    } else if (event instanceof Article article) {
      activity.describe(article);
    }
  }

  private static RecountedList part(Ranking ranking) {
    return RecountedLists.read(
        new String(new ListsCodec().encode(ranking), StandardCharsets.UTF_8));
  }
}
