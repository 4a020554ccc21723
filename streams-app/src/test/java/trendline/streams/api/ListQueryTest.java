package trendline.streams.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static trendline.streams.api.RankingDraft.aRanking;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trendline.events.Ranking;

class ListQueryTest {
  private static final Ranking RANKING = aRanking("trending|1h|all").build();

  @Test
  void asksForTheFirstTenOfTheWholeSiteUnlessToldOtherwise() {
    ListQuery query = query(Map.of());

    assertThat(query).isEqualTo(new ListQuery("trending", null, null, 10, 0, Set.of(), null));
    assertThat(query.scope()).isEqualTo("all");
  }

  @Test
  void takesWhatIsAskedFor() {
    ListQuery query =
        query(
            Map.of(
                "window", List.of("24h"),
                "category", List.of("tech"),
                "limit", List.of("100"),
                "offset", List.of("5")));

    assertThat(query).isEqualTo(new ListQuery("trending", "24h", "tech", 100, 5, Set.of(), null));
    assertThat(query.scope()).isEqualTo("category:tech");
  }

  @Test
  void takesIdsWithCommasBetweenAndParametersThatStandMoreThanOnce() {
    ListQuery query = query(Map.of("exclude", List.of("a, b", "c", "")));

    assertThat(query.exclude()).containsExactly("a", "b", "c");
  }

  @Test
  void takesAnEmptyCategoryForTheWholeSite() {
    assertThat(query(Map.of("category", List.of(""))).scope()).isEqualTo("all");
  }

  @ParameterizedTest
  @CsvSource({
    "limit, 0, 'limit must be a whole number, between 1 and 100, is \"0\"'",
    "limit, 101, 'limit must be a whole number, between 1 and 100, is \"101\"'",
    "limit, ten, 'limit must be a whole number, between 1 and 100, is \"ten\"'",
    "offset, -1, 'offset must be a whole number, 0 or more, is \"-1\"'",
    "snapshot, noon, 'snapshot must be an instant as the links have it, is \"noon\"'",
    "offset, 99999999999, 'offset must be a whole number, 0 or more, is \"99999999999\"'",
  })
  void refusesWhatIsOutOfBounds(String name, String value, String detail) {
    assertThatThrownBy(() -> query(Map.of(name, List.of(value))))
        .isInstanceOf(RefusedException.class)
        .hasMessage(detail);
  }

  @Test
  void refusesAParameterThatStandsTwice() {
    assertThatThrownBy(() -> query(Map.of("window", List.of("1h", "24h"))))
        .hasMessage("window must stand once, stands 2 times");
  }

  @Test
  void refusesUnknownParametersAndNamesTheKnown() {
    assertThatThrownBy(() -> query(Map.of("windwo", List.of("1h"))))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e ->
                assertThat(e.problem().allowed())
                    .containsExactly(
                        "window", "category", "limit", "offset", "exclude", "snapshot"));
  }

  @Test
  void linksKeepTheWholeQuestion() {
    ListQuery query = new ListQuery("trending", null, "a&b", 10, 10, Set.of("x/1"), null);

    assertThat(query.next(RANKING, 21))
        .contains(
            "/v1/lists/trending?window=1h&category=a%26b&limit=10&offset=20&exclude=x%2F1&snapshot=2026-11-24T12%3A00%3A00Z");
    assertThat(query.previous(RANKING, 21))
        .contains(
            "/v1/lists/trending?window=1h&category=a%26b&limit=10&offset=0&exclude=x%2F1&snapshot=2026-11-24T12%3A00%3A00Z");
  }

  @Test
  void theLastPartHasNoNextAndTheFirstNoPrevious() {
    ListQuery query = new ListQuery("trending", null, null, 10, 0, Set.of(), null);

    assertThat(query.next(RANKING, 10)).isEmpty();
    assertThat(query.previous(RANKING, 10)).isEmpty();
  }

  @Test
  void beyondTheEndThePreviousPartIsTheLast() {
    ListQuery query = new ListQuery("trending", null, null, 10, Integer.MAX_VALUE, Set.of(), null);

    assertThat(query.next(RANKING, 25)).isEmpty();
    assertThat(query.previous(RANKING, 25).orElseThrow()).contains("&offset=15&");
  }

  private static ListQuery query(Map<String, List<String>> parameters) {
    return ListQuery.of("trending", new QueryParameters(parameters));
  }
}
