package trendline.benchmarks.load;

import java.time.Instant;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.DiscreteSampler;
import org.apache.commons.rng.sampling.distribution.RejectionInversionZipfSampler;
import org.apache.commons.rng.simple.RandomSource;
import trendline.events.PageView;

/** The page views of a workload, in their order; may be gone through again and again. */
public final class Views {
  /** Takes views one by one. */
  interface Taker {
    void take(int number, int article, int visitor, long occurredAt);
  }

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

  void forEach(Taker taker) {
    UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(workload.seed());
    DiscreteSampler popularity = RejectionInversionZipfSampler.of(random, workload.articles(), 1);
    long end = workload.until().toEpochMilli();
    long length = Workload.LENGTH.toMillis();
    int size = workload.size();
    for (int i = 0; i < size; i++) {
      int article = popularity.sample() - 1;
      int visitor = random.nextInt(workload.visitors());
      taker.take(i, article, visitor, end - length + length * (i + 1L) / size);
    }
  }

  PageView view(int number, int article, int visitor, long occurredAt) {
    return new PageView(
        ids.event(number),
        ids.article(article),
        ids.visitor(visitor),
        Instant.ofEpochMilli(occurredAt));
  }
}
