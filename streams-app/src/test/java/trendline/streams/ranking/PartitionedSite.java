package trendline.streams.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import trendline.events.Event;
import trendline.events.Ranking;
import trendline.events.RankingEntry;
import trendline.events.RankingKey;
import trendline.streams.oracle.BruteForceOrder;
import trendline.streams.oracle.Recount;
import trendline.streams.oracle.World;

/** The partitions of a site, what is published of them, and the brute force beside them. */
final class PartitionedSite implements World {
  private final RankingSettings settings;
  private final List<CrashingPartition> partitions = new ArrayList<>();
  private final Map<RankingKey, Ranking> published = new HashMap<>();

  PartitionedSite(RankingSettings settings, int count, long now) {
    this.settings = settings;
    for (int i = 0; i < count; i++) {
      partitions.add(new CrashingPartition(settings, now));
    }
  }

  void arrive(Event event, long now) {
    partitions.get(event.articleId().hashCode() % partitions.size()).arrive(event, now);
  }

  CrashingPartition partition(int number) {
    return partitions.get(number);
  }

  void check(long now) {
    List<Recount> recounts = partitions.stream().map(partition -> partition.check(now)).toList();
    for (RankedList list : settings.lists()) {
      Set<String> categories = new TreeSet<>();
      partitions.forEach(partition -> categories.addAll(partition.expected().categories()));
      check(list, recounts, null, now);
      categories.forEach(category -> check(list, recounts, category, now));
    }
    Set<RankingKey> keys = new HashSet<>();
    partitions.forEach(partition -> keys.addAll(partition.lists().keySet()));
    assertThat(published.keySet()).as("keys of lists").containsAll(keys);
  }

  void checkForgetting(long now) {
    partitions.forEach(partition -> partition.checkForgetting(now));
  }

  @Override
  public void close() {}

  private void check(RankedList list, List<Recount> recounts, @Nullable String category, long now) {
    String scope = category == null ? "all" : "category:" + category;
    RankingKey key = new RankingKey(list.name(), list.window().label(), scope);
    List<RankingEntry> all = new ArrayList<>();
    List<Ranking> parts = new ArrayList<>();
    for (int i = 0; i < partitions.size(); i++) {
      CrashingPartition partition = partitions.get(i);
      Ranking part = partition.lists().get(key);
      if (category != null && !partition.expected().categories().contains(category)) {
        assertThat(part).as("%s of partition %s", key, i).isNull();
        continue;
      }
      List<RankingEntry> entries =
          recounts.get(i).entries(list.name(), list.window().label(), category);
      all.addAll(entries);
      parts.add(Objects.requireNonNull(part, () -> key + " was never handed on"));
      compare(key + " of partition " + i, entriesOf(part), entries);
    }
    checkMerged(key, parts, all, now);
  }

  private void checkMerged(RankingKey key, List<Ranking> parts, List<RankingEntry> all, long now) {
    Ranking before = published.get(key);
    Ranking merged = MergedList.of(parts, before, settings.size(), Instant.ofEpochMilli(now));
    published.put(key, merged);
    for (RankingEntry entry : merged.entries()) {
      Integer rank = null;
      for (RankingEntry old : entriesOf(before)) {
        rank = old.articleId().equals(entry.articleId()) ? Integer.valueOf(old.rank()) : rank;
      }
      assertThat(entry.previousRank()).as("previous rank in %s of %s", key, entry).isEqualTo(rank);
    }
    compare(
        key + " merged",
        merged.entries().stream().map(entry -> entry.at(entry.rank(), null)).toList(),
        all);
  }

  private void compare(String what, List<RankingEntry> actual, Collection<RankingEntry> expected) {
    List<RankingEntry> ranked = BruteForceOrder.ranked(expected, settings.size());
    for (int i = 0; i < Math.min(ranked.size(), actual.size()); i++) {
      assertThat(actual.get(i)).as("entry %s of %s", i + 1, what).isEqualTo(ranked.get(i));
    }
    assertThat(actual).as("length of %s", what).hasSameSizeAs(ranked);
  }

  private static List<RankingEntry> entriesOf(@Nullable Ranking ranking) {
    return ranking == null ? List.of() : ranking.entries();
  }
}
