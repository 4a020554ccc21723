package trendline.streams.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ArticleTableTest {
  /** Ids of which each two have the same hash. */
  private static final List<String> TWINS = twins(400_000);

  private final ArticleTable table = new ArticleTable();

  @Test
  void idsOfTheSameHashAreNotTakenForEachOther() {
    String one = TWINS.get(0);
    String other = TWINS.get(1);
    assertThat(ArticleTable.hash(one)).isEqualTo(ArticleTable.hash(other));
    ArticleActivity first = add(one);
    assertThat(table.get(other)).isNull();

    ArticleActivity second = add(other);

    assertThat(table.get(one)).isSameAs(first);
    assertThat(table.get(other)).isSameAs(second);
    assertThat(table.likely(ArticleTable.hash(other))).isIn(first, second);
  }

  @Test
  void anArticleThatIsNotThereIsNotDropped() {
    ArticleActivity there = add("AaAa");

    table.drop(new ArticleActivity("AaAa"));

    assertThat(table).containsExactly(there);
  }

  @Test
  void answersAsAHashMapDoesWhateverIsAddedAndDropped() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Map<String, ArticleActivity> expected = new HashMap<>();
    for (int step = 0; step < 200_000; step++) {
      int number = random.nextInt(4_000);
      String id = number < TWINS.size() ? TWINS.get(number) : "article-" + number;
      ArticleActivity article = expected.get(id);
      assertThat(table.get(id)).as("seed %s, step %s", seed, step).isSameAs(article);
      if (article == null) {
        expected.put(id, add(id));
      } else if (random.nextInt(3) == 0) {
        expected.remove(id);
        table.drop(article);
      }
      if (random.nextInt(50_000) == 0) {
        int kept = random.nextInt(10);
        expected.values().removeIf(each -> each.articleId().hashCode() % 10 != kept);
        table.removeIf(each -> each.articleId().hashCode() % 10 != kept);
      }
    }
    assertThat(table).as("seed %s", seed).containsExactlyInAnyOrderElementsOf(expected.values());
    assertThat(table).as("seed %s", seed).hasSize(expected.size());
  }

  @Test
  void whatIsLeftAfterMostWereRemovedIsStillFound() {
    List<ArticleActivity> all = new ArrayList<>();
    for (int i = 0; i < 50_000; i++) {
      all.add(add("article-" + i));
    }

    assertThat(
            table.removeIf(
                article -> all.subList(0, 3).stream().noneMatch(kept -> kept == article)))
        .isTrue();

    assertThat(table).containsExactlyInAnyOrder(all.get(0), all.get(1), all.get(2));
    assertThat(table.get("article-2")).isSameAs(all.get(2));
    assertThat(table.removeIf(article -> false)).isFalse();
  }

  private ArticleActivity add(String id) {
    ArticleActivity article = new ArticleActivity(id);
    table.add(article);
    return article;
  }

  private static List<String> twins(int ids) {
    Map<Integer, String> known = new HashMap<>();
    List<String> twins = new ArrayList<>();
    for (int i = 0; i < ids; i++) {
      String id = "twin-" + i;
      String other = known.putIfAbsent(ArticleTable.hash(id), id);
      if (other != null) {
        twins.add(other);
        twins.add(id);
      }
    }
    return twins;
  }
}
