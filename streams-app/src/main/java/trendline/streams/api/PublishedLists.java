package trendline.streams.api;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import trendline.events.ArticleTotals;
import trendline.events.ListDescription;
import trendline.events.Ranking;
import trendline.events.RankingKey;

/**
 * The newest ranking of each list and the totals of each article, as last published. One thread
 * writes, any number read.
 *
 * <p>Until it has caught up nobody is told of a ranking: what is read then is history, and a meter
 * that took it for news would report delays that no reader saw.
 */
public final class PublishedLists {
  private final Map<RankingKey, Ranking> rankings = new ConcurrentHashMap<>();
  private final Map<String, ArticleTotals> totals = new ConcurrentHashMap<>();
  private final List<Consumer<Ranking>> onRanking = new CopyOnWriteArrayList<>();
  private final List<Consumer<RankingKey>> onRemoval = new CopyOnWriteArrayList<>();
  private final Map<String, ListDescription> descriptions = new ConcurrentHashMap<>();
  private volatile boolean caughtUp;
  private volatile @Nullable Instant newestAt;

  /** Rises with each list that comes or goes. */
  private final AtomicInteger keysVersion = new AtomicInteger();

  /** Takes the place of the list's ranking before. */
  public void put(Ranking published) {
    Ranking ranking = SharedTexts.share(published, rankings.get(published.key()));
    if (rankings.put(ranking.key(), ranking) == null) {
      keysVersion.incrementAndGet();
    }
    if (newestAt == null || ranking.generatedAt().isAfter(newestAt)) {
      newestAt = ranking.generatedAt();
    }
    if (caughtUp) {
      onRanking.forEach(listener -> listener.accept(ranking));
    }
  }

  /** Takes the place of the article's totals before. */
  public void put(ArticleTotals ofArticle) {
    totals.put(ofArticle.articleId(), ofArticle);
  }

  /** Takes what the pipeline tells of how a list ranks, in the place of what it told before. */
  public void describe(String list, ListDescription description) {
    descriptions.put(list, description);
  }

  /** Drops a list that is no longer published. */
  public void removeRanking(RankingKey key) {
    if (rankings.remove(key) != null) {
      keysVersion.incrementAndGet();
    }
    if (caughtUp) {
      onRemoval.forEach(listener -> listener.accept(key));
    }
  }

  /** Drops an article's totals. */
  public void removeTotals(String articleId) {
    totals.remove(articleId);
  }

  /** Everything published so far is in; the listeners hear of each list once. */
  public void caughtUp() {
    if (!caughtUp) {
      caughtUp = true;
      rankings.values().forEach(r -> onRanking.forEach(listener -> listener.accept(r)));
    }
  }

  /** Whether everything that was published before the start is in. */
  public boolean isCaughtUp() {
    return caughtUp;
  }

  /** The newest ranking under a key. */
  public Optional<Ranking> ranking(RankingKey key) {
    return Optional.ofNullable(rankings.get(key));
  }

  /** The newest ranking of every list. */
  public Collection<Ranking> rankings() {
    return Collections.unmodifiableCollection(rankings.values());
  }

  /** The keys of all lists that are published. */
  public Collection<RankingKey> keys() {
    return Collections.unmodifiableSet(rankings.keySet());
  }

  /** What was told of how a list ranks; empty where its pipeline did not tell. */
  public Optional<ListDescription> description(String list) {
    return Optional.ofNullable(descriptions.get(list));
  }

  /** When the newest of all rankings was made; empty before the first. */
  Optional<Instant> newestAt() {
    return Optional.ofNullable(newestAt);
  }

  /** Another number whenever there are other keys than before. */
  int keysVersion() {
    return keysVersion.get();
  }

  /** What an article has gathered; empty where nothing of it was ever counted. */
  public Optional<ArticleTotals> totals(String articleId) {
    return Optional.ofNullable(totals.get(articleId));
  }

  /** Calls for each ranking from the catching up on, on the writing thread: be quick. */
  public void onRanking(Consumer<Ranking> listener) {
    onRanking.add(listener);
  }

  /** Calls for each list that is no longer published, on the writing thread: be quick. */
  public void onRemoval(Consumer<RankingKey> listener) {
    onRemoval.add(listener);
  }
}
