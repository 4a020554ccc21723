package trendline.streams.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CategoryTurnTest {
  private static final List<String> CATEGORIES =
      IntStream.range(0, 200).mapToObj(i -> "category " + i).toList();

  @ParameterizedTest
  @CsvSource({"0, 1", "16, 1", "17, 2", "32, 2", "33, 4", "200, 16"})
  void eachCategoryHasItsTurnOnceInSoManyMoments(int changed, int moments) {
    for (String category : CATEGORIES) {
      long turns =
          IntStream.range(0, moments)
              .filter(moment -> new CategoryTurn(1_000 + moment, 16).isOf(category, changed))
              .count();

      assertThat(turns).as(category).isEqualTo(1);
    }
  }

  @Test
  void aMomentHasAboutAsManyAsItMay() {
    for (int moment = 0; moment < 16; moment++) {
      CategoryTurn turn = new CategoryTurn(moment, 16);

      assertThat(CATEGORIES.stream().filter(each -> turn.isOf(each, 200)))
          .as("moment %s", moment)
          .hasSizeBetween(4, 32);
    }
  }

  @Test
  void aListThatWaitedForItsTurnIsWholeThen() {
    ActivityFixture site = new ActivityFixture();
    for (int i = 0; i < 40; i++) {
      site.activity.describe(ActivityFixture.titled("a" + i, "About " + i, CATEGORIES.get(i)));
      site.view("a" + i, "v1");
    }

    List<String> handedOn =
        IntStream.range(0, 4)
            .mapToObj(moment -> new CategoryTurn(moment, 10))
            .flatMap(turn -> site.activity.takeChangedLists(site.now.toEpochMilli(), turn).stream())
            .filter(list -> list.list().equals("popular"))
            .map(list -> list.window() + list.scope() + list.entries().size())
            .toList();

    assertThat(handedOn).doesNotHaveDuplicates().hasSize(2 * 41);
    assertThat(handedOn).contains("24hall40", "24hcategory:category 71");
  }
}
