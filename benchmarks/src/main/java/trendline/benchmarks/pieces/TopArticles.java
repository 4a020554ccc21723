package trendline.benchmarks.pieces;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import trendline.events.Ranking;
import trendline.events.RankingEntry;
import trendline.streams.ranking.MergedList;

/** The best hundred of four partitions' hundreds. */
@State(Scope.Benchmark)
public class TopArticles {
  private static final int PARTITIONS = 4;
  private static final int SIZE = 100;

  private final List<Ranking> parts = new ArrayList<>();

  public TopArticles() {
    for (int partition = 0; partition < PARTITIONS; partition++) {
      List<RankingEntry> entries = new ArrayList<>();
      for (int i = 0; i < SIZE; i++) {
        long views = 10_000 / (i * PARTITIONS + partition + 1);
        entries.add(entry("/article-" + partition + "-" + i + "/", i + 1, views));
      }
      parts.add(new Ranking("popular", "24h", "all", "views/1", Made.NOW, Made.NOW, entries));
    }
  }

  private static RankingEntry entry(String id, int rank, long views) {
    return new RankingEntry(
        rank,
        null,
        id,
        id,
        id,
        "news",
        null,
        null,
        null,
        Instant.EPOCH,
        5,
        views,
        views,
        0,
        views,
        0);
  }

  @Benchmark
  public Ranking merged() {
    return MergedList.of(parts, null, SIZE, Made.NOW);
  }
}
