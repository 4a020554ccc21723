package trendline.producer.generate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import trendline.events.PageView;

/** Opens articles; and opens some of them again at once, as people do. */
final class Readers {
  private static final int VISITORS = 200_000;
  private static final int REMEMBERED = 500;
  private static final double RELOADS = 0.07;
  private static final Duration RELOAD_WITHIN = Duration.ofMinutes(30);

  private final List<PageView> recent = new ArrayList<>();
  private final Random random;
  private final Ids ids;
  private int oldest;

  Readers(Random random, Ids ids) {
    this.random = random;
    this.ids = ids;
  }

  /** A view of that article, or somebody's reload of another one. */
  PageView view(String articleId, Instant now) {
    if (!recent.isEmpty() && random.nextDouble() < RELOADS) {
      PageView before = recent.get(random.nextInt(recent.size()));
      if (before.occurredAt().plus(RELOAD_WITHIN).isAfter(now)) {
        return new PageView(ids.next("v"), before.articleId(), before.visitorId(), now);
      }
    }
    PageView view =
        new PageView(ids.next("v"), articleId, "reader-" + random.nextInt(VISITORS), now);
    if (recent.size() < REMEMBERED) {
      recent.add(view);
    } else {
      recent.set(oldest, view);
      oldest = (oldest + 1) % REMEMBERED;
    }
    return view;
  }
}
