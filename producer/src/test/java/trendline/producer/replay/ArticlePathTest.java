package trendline.producer.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import trendline.events.Article;
import trendline.events.ArticleStatus;

class ArticlePathTest {
  private final ArticlePath byDate = new ArticlePath(ArticlePath.BY_DATE);

  @Test
  void aPathByDateTellsTitleDateAndId() {
    Article article = byDate.articleAt("/2016/02/20/why-we-count/").orElseThrow();

    assertThat(article)
        .isEqualTo(
            new Article(
                "2016/02/20/why-we-count",
                "Why we count",
                "/2016/02/20/why-we-count/",
                null,
                null,
                null,
                null,
                Instant.parse("2016-02-20T00:00:00Z"),
                null,
                ArticleStatus.LISTED));
  }

  @Test
  void otherPathsAreNoArticles() {
    assertThat(byDate.articleAt("/")).isEmpty();
    assertThat(byDate.articleAt("/2016/02/20/")).isEmpty();
    assertThat(byDate.articleAt("/2016/02/20/why-we-count/feed/")).isEmpty();
    assertThat(byDate.articleAt("/2016/02/20/" + "a".repeat(3000) + "/")).isEmpty();
    assertThat(byDate.articleAt(null)).isEmpty();
  }

  @Test
  void aPathInAnyAlphabetIsAnArticle() {
    Article article =
        byDate.articleAt("/2016/02/20/%D1%82%d1%80%D0%B0%D0%BC%D0%B2%D0%B0%D0%B9/").orElseThrow();

    assertThat(article.title()).isEqualTo("Трамвай");
    assertThat(article.articleId())
        .isEqualTo("2016/02/20/~d1~82~d1~80~d0~b0~d0~bc~d0~b2~d0~b0~d0~b9");
  }

  @Test
  void aLongPathHasAShortIdOfItsOwn() {
    String one = byDate.articleAt("/2016/02/20/" + "a".repeat(300) + "/").orElseThrow().articleId();
    String other =
        byDate.articleAt("/2016/02/20/" + "a".repeat(301) + "/").orElseThrow().articleId();

    assertThat(one).hasSize(200).isNotEqualTo(other);
  }

  @Test
  void aDateThatIsNoneIsLeftOut() {
    assertThat(byDate.articleAt("/2016/13/45/x/").orElseThrow().publishedAt()).isNull();
  }

  @Test
  void aBrokenPercentEncodingIsPartOfTheTitle() {
    assertThat(new ArticlePath("/(?<id>\\d+)-(?<slug>.*)").articleAt("/7-100%-sure"))
        .map(Article::title)
        .contains("100% sure");
  }

  @Test
  void idAndCategoryAreTakenFromTheirGroups() {
    ArticlePath byNumber = new ArticlePath("/(?<category>[^/]+)/(?<id>\\d+)-(?<slug>[^/]+)\\.html");

    Article article = byNumber.articleAt("/city-life/4711-night_buses.html").orElseThrow();

    assertThat(article.articleId()).isEqualTo("4711");
    assertThat(article.category()).isEqualTo("City life");
    assertThat(article.title()).isEqualTo("Night buses");
    assertThat(article.publishedAt()).isNull();
  }

  @Test
  void whereOnlyAnIdIsKnownItIsTheTitleToo() {
    Article article = new ArticlePath("/news/(?<id>\\d+)").articleAt("/news/4711").orElseThrow();

    assertThat(article.title()).isEqualTo("4711");
  }

  @Test
  void aTitleIsCutBetweenCharacters() {
    String slug = "a" + "%F0%9F%9A%8B".repeat(160);

    String title = byDate.articleAt("/2016/02/20/" + slug + "/").orElseThrow().title();

    assertThat(title).hasSize(299).endsWith("🚋");
  }

  @Test
  void aRegexThatNamesNoArticleIsRefused() {
    assertThatThrownBy(() -> new ArticlePath("/news/.*"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("needs a group (?<slug>…) or (?<id>…), which names the article");
  }

  @Test
  void whatIsNoRegexIsRefused() {
    assertThatThrownBy(() -> new ArticlePath("/(?<slug>"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is not a regular expression");
  }
}
