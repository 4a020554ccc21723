package trendline.producer.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import trendline.events.Article;
import trendline.events.ArticleStatus;

class PopularityTest {
  private static final Instant NOW = Instant.parse("2031-05-01T12:00:00Z");

  @Test
  void afterHalfADayAnArticleHasLostHalfOfItsReaders() {
    double fresh = publishedBefore(Duration.ZERO).weight(NOW);
    double later = publishedBefore(Duration.ofHours(12)).weight(NOW);

    assertThat(fresh).isEqualTo(1.05);
    assertThat(later).isEqualTo(0.55);
  }

  @Test
  void anOldArticleKeepsAFewReaders() {
    assertThat(publishedBefore(Duration.ofDays(300)).weight(NOW)).isBetween(0.05, 0.051);
  }

  private static Publication publishedBefore(Duration age) {
    Instant at = NOW.minus(age);
    Article article =
        new Article("a", "A", null, null, null, null, null, at, null, ArticleStatus.LISTED);
    return new Publication(article, at, 1.0);
  }
}
