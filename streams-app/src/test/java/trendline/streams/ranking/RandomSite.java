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
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import trendline.events.Event;
import trendline.events.Ranking;
import trendline.events.RankingEntry;
import trendline.events.RankingKey;
import trendline.streams.oracle.BruteForceOrder;
import trendline.streams.oracle.RandomEvents;
import trendline.streams.oracle.RandomInstants;
import trendline.streams.oracle.RandomSettings;
import trendline.streams.oracle.Recount;

/** A site of one to four partitions that lives through one random stream of events. */
final class RandomSite {
  private static final long START = Instant.parse("2026-11-24T09:17:31.5Z").toEpochMilli();
  private static final long A_DAY = 86_400_000;

  private final Random random;
  private final RankingSettings settings;
  private final RandomInstants instants;
  private final RandomEvents events;
  private final List<CrashingPartition> partitions = new ArrayList<>();
  private final Map<RankingKey, Ranking> published = new HashMap<>();
  private long now;

  RandomSite(long seed) {
    // Random's first numbers are nearly the same for near seeds
    random = new Random(new SplittableRandom(seed).nextLong());
    settings = RandomSettings.from(random);
    instants = new RandomInstants(random, settings.dedupeWindow().toMillis());
    events = new RandomEvents(random, instants);
    now = START + random.nextLong(A_DAY);
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      partitions.add(new CrashingPartition(settings, now));
    }
  }

  RankingSettings settings() {
    return settings;
  }

  /** What arrived so far, for a failure's message. */
  String history() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < partitions.size(); i++) {
      text.append("partition ").append(i).append(":\n");
      partitions.get(i).arrivals().forEach(arrival -> text.append(arrival).append('\n'));
    }
    return text.append("now ").append(Instant.ofEpochMilli(now)).toString();
  }

  /** Takes so many events, with saves, crashes and checks between them, and checks at the end. */
  void live(int steps, int checkOneIn) {
    for (int i = 0; i < steps; i++) {
      now += instants.pause();
      Event event = events.next(now);
      partitions.get(event.articleId().hashCode() % partitions.size()).arrive(event, now);
      CrashingPartition any = partitions.get(random.nextInt(partitions.size()));
      int dice = random.nextInt(100);
      if (dice < 12) {
        any.save(random.nextBoolean());
      } else if (dice < 15) {
        any.crash(now);
      } else if (dice < 22) {
        any.takeTotals();
      }
      if (random.nextInt(checkOneIn) == 0) {
        check();
      }
    }
    check();
    now += 10 * A_DAY;
    partitions.forEach(partition -> partition.checkForgetting(now));
  }

  private void check() {
    List<Recount> recounts = partitions.stream().map(partition -> partition.check(now)).toList();
    for (RankedList list : settings.lists()) {
      Set<String> categories = new TreeSet<>();
      partitions.forEach(partition -> categories.addAll(partition.expected().categories()));
      check(list, recounts, null);
      categories.forEach(category -> check(list, recounts, category));
    }
    Set<RankingKey> keys = new HashSet<>();
    partitions.forEach(partition -> keys.addAll(partition.lists().keySet()));
    assertThat(published.keySet()).as("keys of lists").containsAll(keys);
  }

  private void check(RankedList list, List<Recount> recounts, @Nullable String category) {
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
    checkMerged(key, parts, all);
  }

  private void checkMerged(RankingKey key, List<Ranking> parts, List<RankingEntry> all) {
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
