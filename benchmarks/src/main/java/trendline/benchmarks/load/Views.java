package trendline.benchmarks.load;

import java.time.Instant;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.DiscreteSampler;
import org.apache.commons.rng.sampling.distribution.RejectionInversionZipfSampler;
import org.apache.commons.rng.simple.RandomSource;
import trendline.events.Article;
import trendline.events.ArticleStatus;
import trendline.events.PageView;

/**
 * The page views of a workload, in their order; may be gone through again and again. The warm-up
 * begins with a view of each article, as far as it reaches: all are active then.
 */
public final class Views {
  /** Takes views one by one. */
  public interface Taker {
    void take(int number, int article, int visitor, long occurredAt);
  }

  private static final Instant PUBLISHED = Instant.parse("2026-11-24T06:00:00Z");

  private final Workload workload;
  private final SiteIds ids;

  public Views(Workload workload) {
    this.workload = workload;
    ids = new SiteIds(workload);
  }

  public Workload workload() {
    return workload;
  }

  public SiteIds ids() {
    return ids;
  }

  /** Goes through all of them. */
  public void forEach(Taker taker) {
    UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(workload.seed());
    DiscreteSampler popularity = RejectionInversionZipfSampler.of(random, workload.articles(), 1);
    long end = workload.until().toEpochMilli();
    long length = Workload.LENGTH.toMillis();
    int size = workload.size();
    for (int i = 0; i < size; i++) {
      int article =
          i < Math.min(workload.warmUp(), workload.articles()) ? i : popularity.sample() - 1;
      int visitor = random.nextInt(workload.visitors());
      taker.take(i, article, visitor, end - length + length * (i + 1L) / size);
    }
  }

  /** The event of a view. */
  public PageView view(int number, int article, int visitor, long occurredAt) {
    return new PageView(
        ids.event(number),
        ids.article(article),
        ids.visitor(visitor),
        Instant.ofEpochMilli(occurredAt));
  }

  /** What the site says of an article; all were published at the same time. */
  public Article description(int article) {
    String id = ids.article(article);
    return new Article(
        id,
        "What readers care about right now, and why: part " + article,
        "https://news.example" + id,
        "category-" + article % workload.categories(),
        "A. Writer",
        "An excerpt as long as excerpts are: two lines beside a picture, which say what one may expect, and nothing that one does not find below.",
        null,
        PUBLISHED,
        5,
        ArticleStatus.LISTED);
  }
}
