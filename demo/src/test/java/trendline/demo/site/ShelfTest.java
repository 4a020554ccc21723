package trendline.demo.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import trendline.events.Article;
import trendline.events.ArticleStatus;

class ShelfTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private final Shelf shelf = new Shelf();

  @Test
  void anArticleIsFoundByThePathOfItsLinkOnWhateverHost() {
    shelf.put(article("cup", "The cup", "http://localhost:8082/en/cup?from=list", NOON));
    shelf.put(article("log", "The log", "/2026/11/24/log/", NOON));

    assertThat(shelf.byPath("/en/cup")).map(Article::articleId).contains("cup");
    assertThat(shelf.byPath("/2026/11/24/log/")).map(Article::articleId).contains("log");
  }

  @Test
  void anArticleThatMovedIsNoLongerAtItsOldPath() {
    shelf.put(article("cup", "The cup", "/en/cup", NOON));

    shelf.put(article("cup", "The cup", "/en/final", NOON));

    assertThat(shelf.byPath("/en/cup")).isEmpty();
    assertThat(shelf.byPath("/en/final")).isPresent();
  }

  @Test
  void theHomePageHasTheNewestOfItsLanguage() {
    shelf.put(article("old", "Old", "/en/old", NOON));
    shelf.put(article("new", "New", "/en/new", NOON.plusSeconds(1)));
    shelf.put(article("most", "Мост", "/ru/most", NOON.plusSeconds(2)));

    assertThat(shelf.newest(Lang.EN, 5))
        .extracting(Article::articleId)
        .containsExactly("new", "old");
    assertThat(shelf.newest(Lang.RU, 5)).extracting(Article::articleId).containsExactly("most");
  }

  @Test
  void listsInALanguageLeaveOutTheArticlesInTheOther() {
    shelf.put(article("cup", "The cup", "/en/cup", NOON));
    shelf.put(article("most", "Мост", "/ru/most", NOON));
    shelf.put(article("kit", "Кит", "/ru/kit", NOON.plusSeconds(1)));

    assertThat(shelf.idsOutside(Lang.EN)).isEqualTo("kit,most");
    assertThat(shelf.idsOutside(Lang.RU)).isEqualTo("cup");
  }

  @Test
  void aSiteInOneLanguageLeavesNothingOut() {
    shelf.put(article("cup", "The cup", "/en/cup", NOON));

    assertThat(shelf.idsOutside(Lang.RU)).isEmpty();
  }

  @Test
  void whatIsLeftOutFitsIntoAnAddress() {
    shelf.put(article("cup", "The cup", "/en/cup", NOON));
    for (int i = 0; i < 300; i++) {
      shelf.put(article("x".repeat(100) + i, "Кит", "/ru/" + i, NOON));
    }

    assertThat(shelf.idsOutside(Lang.EN).length()).isBetween(3_000, 4_500);
  }

  static Article article(String id, String title, @Nullable String url, Instant at) {
    return new Article(
        id, title, url, "Sport", "Ann", "Who won.", null, at, 5, ArticleStatus.LISTED);
  }
}
