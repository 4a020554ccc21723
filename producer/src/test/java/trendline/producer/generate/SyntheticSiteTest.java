package trendline.producer.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import trendline.events.Article;
import trendline.events.Comment;
import trendline.events.CommentState;
import trendline.events.Event;
import trendline.events.PageView;

/** What holds of the generated site whatever its seed. */
class SyntheticSiteTest {
  private static final Instant START = Instant.parse("2031-05-01T12:00:00Z");
  private static final int HOURS_LIVE = 3;

  private final long seed = new Random().nextLong();
  private final SyntheticSite site = site(seed);
  private final List<Event> history = site.history();
  private final List<Event> all = new ArrayList<>(history);

  @BeforeEach
  void live() {
    System.out.println("seed " + seed);
    for (int second = 0; second < HOURS_LIVE * 3600; second++) {
      all.add(site.next(START.plusSeconds(second)));
    }
  }

  @Test
  void theSameSeedMakesTheSameSite() {
    SyntheticSite again = site(seed);

    assertThat(again.history()).isEqualTo(history);
    assertThat(again.next(START)).isEqualTo(all.get(history.size()));
  }

  @Test
  void anotherSeedMakesAnother() {
    assertThat(site(seed + 1).history()).isNotEqualTo(history);
  }

  @Test
  void nothingHappensToAnArticleBeforeItIsPublished() {
    Set<String> published = new HashSet<>();
    for (Event event : all) {
      if (event instanceof Article) {
        published.add(event.articleId());
      }
      assertThat(published).as("seed %d", seed).contains(event.articleId());
    }
  }

  @Test
  void theHistoryIsPastAndFillsTheLastDay() {
    List<Instant> views =
        views(history).stream().map(PageView::occurredAt).filter(at -> !at.isAfter(START)).toList();

    assertThat(views).as("seed %d", seed).hasSameSizeAs(views(history));
    assertThat(views).isSortedAccordingTo(Comparator.naturalOrder());
    assertThat(views)
        .filteredOn(at -> at.isAfter(START.minus(Duration.ofDays(1))))
        .hasSizeGreaterThan(15_000);
    assertThat(views.get(0)).isBefore(START.minus(Duration.ofDays(6)));
  }

  @Test
  void aFewArticlesGetMostOfTheViews() {
    List<Long> counts =
        count(views(all), PageView::articleId).values().stream()
            .sorted(Comparator.reverseOrder())
            .toList();

    long total = counts.stream().mapToLong(Long::longValue).sum();
    long top = counts.stream().limit(10).mapToLong(Long::longValue).sum();
    assertThat(top).as("seed %d", seed).isGreaterThan(total / 3);
    assertThat(counts).hasSizeGreaterThan(40);
  }

  @Test
  void someVisitorsReload() {
    long pairs = views(all).stream().map(v -> v.visitorId() + v.articleId()).distinct().count();

    assertThat(views(all).size() - pairs).as("seed %d", seed).isGreaterThan(views(all).size() / 50);
  }

  @Test
  void articlesAppearWhileTheSiteIsRead() {
    assertThat(all.subList(history.size(), all.size()))
        .as("seed %d", seed)
        .filteredOn(Article.class::isInstance)
        .hasSizeBetween(15, 80);
  }

  @Test
  void commentsPassThroughEveryState() {
    assertThat(comments().stream().map(Comment::state).collect(Collectors.toSet()))
        .as("seed %d", seed)
        .isEqualTo(EnumSet.allOf(CommentState.class));
  }

  @Test
  void eachVersionOfACommentIsOneMoreThanTheLast() {
    Map<String, Comment> latest = new HashMap<>();
    for (Comment comment : comments()) {
      Comment before = latest.put(comment.commentId(), comment);
      assertThat(comment.version())
          .as("seed %d", seed)
          .isEqualTo(before == null ? 0 : before.version() + 1);
      assertThat(before == null || before.occurredAt().equals(comment.occurredAt())).isTrue();
    }
  }

  @Test
  void twoPeopleQuarrel() {
    Map<String, Long> byAuthorAndArticle =
        count(
            comments().stream().filter(c -> c.authorId() != null).toList(),
            c -> c.authorId() + " " + c.articleId());

    assertThat(byAuthorAndArticle)
        .as("seed %d", seed)
        .anySatisfy(
            (pair, count) -> {
              assertThat(pair).startsWith("rival-of-");
              assertThat(count).isGreaterThanOrEqualTo(4);
            });
  }

  @Test
  void everyEventHasAnIdOfItsOwn() {
    assertThat(views(all)).extracting(PageView::eventId).doesNotHaveDuplicates();
  }

  @Test
  void aSiteHasAtLeastOneArticle() {
    assertThat(new SyntheticSite(seed, 1, Language.EN, START).history()).isNotEmpty();
    assertThatThrownBy(() -> new SyntheticSite(seed, 0, Language.EN, START))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static SyntheticSite site(long seed) {
    return new SyntheticSite(seed, 60, Language.BOTH, START);
  }

  private static List<PageView> views(List<Event> events) {
    return events.stream().filter(PageView.class::isInstance).map(PageView.class::cast).toList();
  }

  private List<Comment> comments() {
    return all.stream().filter(Comment.class::isInstance).map(Comment.class::cast).toList();
  }

  private static <T> Map<String, Long> count(List<T> events, Function<T, String> key) {
    return events.stream().collect(Collectors.groupingBy(key, Collectors.counting()));
  }
}
