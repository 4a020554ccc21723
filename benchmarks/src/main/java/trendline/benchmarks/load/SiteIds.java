package trendline.benchmarks.load;

import java.util.Base64;
import java.util.UUID;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/** Ids as long as those of real sites, so that an event has some 250 bytes. */
public final class SiteIds {
  private static final int PSEUDONYM_BYTES = 32;

  private final String[] articles;
  private final String[] visitors;
  private final long seed;

  SiteIds(Workload workload) {
    seed = workload.seed();
    articles = new String[workload.articles()];
    for (int i = 0; i < articles.length; i++) {
      articles[i] = String.format("/2026/11/24/what-readers-care-about-right-now-and-why-%07d/", i);
    }
    visitors = new String[workload.visitors()];
    UniformRandomProvider random = RandomSource.SPLIT_MIX_64.create(seed);
    byte[] pseudonym = new byte[PSEUDONYM_BYTES];
    for (int i = 0; i < visitors.length; i++) {
      random.nextBytes(pseudonym);
      visitors[i] = Base64.getUrlEncoder().withoutPadding().encodeToString(pseudonym);
    }
  }

  public String article(int index) {
    return articles[index];
  }

  String visitor(int index) {
    return visitors[index];
  }

  String event(long number) {
    return new UUID(seed, number).toString();
  }
}
