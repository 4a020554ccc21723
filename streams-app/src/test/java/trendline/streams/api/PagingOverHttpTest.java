package trendline.streams.api;

import static org.assertj.core.api.Assertions.assertThat;
import static trendline.streams.api.RankingDraft.NOON;
import static trendline.streams.api.RankingDraft.aRanking;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Parts of a list: which rows they have, and where their links lead while the list changes. */
class PagingOverHttpTest {
  private final PublishedLists lists = new PublishedLists();
  private final RunningApi api = new RunningApi(lists, Clock.fixed(NOON, ZoneOffset.UTC));

  PagingOverHttpTest() {
    lists.put(aRanking("trending|1h|all").of("a", "b/2", "c", "d").build());
    lists.caughtUp();
  }

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void excludedArticlesLeaveNoHole() {
    JsonNode answer = api.json("/v1/lists/trending?limit=2&exclude=b/2&exclude=x");

    assertThat(ids(answer)).containsExactly("a", "c");
    assertThat(answer.at("/meta/total").asInt()).isEqualTo(3);
  }

  @Test
  void theLinksLeadThroughTheWholeListAndBack() {
    JsonNode first = api.json("/v1/lists/trending?limit=3");
    JsonNode second = api.json(first.at("/links/next").asText());
    JsonNode again = api.json(second.at("/links/prev").asText());

    assertThat(ids(second)).containsExactly("d");
    assertThat(second.at("/links/next").isNull()).isTrue();
    assertThat(ids(again)).containsExactly("a", "b/2", "c");
  }

  @Test
  void aNewRankingInBetweenMovesNoArticleFromPartToPart() {
    JsonNode first = api.json("/v1/lists/trending?limit=2");
    lists.put(aRanking("trending|1h|all").at(NOON.plusSeconds(1)).of("d", "c", "b/2", "a").build());

    JsonNode second = api.json(first.at("/links/next").asText());
    JsonNode back = api.json(second.at("/links/prev").asText());

    assertThat(ids(second)).containsExactly("c", "d");
    assertThat(second.at("/meta/generatedAt")).isEqualTo(first.at("/meta/generatedAt"));
    assertThat(back).isEqualTo(first);
    assertThat(ids(api.json("/v1/lists/trending?limit=2"))).containsExactly("d", "c");
  }

  @Test
  void aPartOfARankingThatIsForgottenIsCutFromTheNewest() {
    JsonNode answer = api.json("/v1/lists/trending?offset=2&snapshot=2020-01-01T00:00:00Z");

    assertThat(ids(answer)).containsExactly("c", "d");
    assertThat(answer.at("/meta/generatedAt").asText()).isEqualTo("2026-11-24T12:00:00Z");
  }

  @Test
  void anOlderPartIsNotStaleWhileTheListIsRenewed() {
    lists.put(aRanking("trending|1h|all").at(NOON.minusSeconds(600)).of("a", "b").build());
    JsonNode first = api.json("/v1/lists/trending?limit=1");
    assertThat(first.at("/meta/stale").asBoolean()).isTrue();
    lists.put(aRanking("trending|1h|all").of("b", "a").build());

    JsonNode second = api.json(first.at("/links/next").asText());

    assertThat(ids(second)).containsExactly("b");
    assertThat(second.at("/meta/stale").asBoolean()).isFalse();
  }

  private static List<String> ids(JsonNode answer) {
    return answer.at("/data").findValuesAsText("articleId");
  }
}
