package trendline.streams.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static trendline.streams.api.RankingDraft.aRanking;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trendline.events.ArticleTotals;
import trendline.events.ListDescription;
import trendline.events.ListsCodec;
import trendline.events.RankingKey;
import trendline.events.topics.Topics;

class PublishedRecordsTest {
  private static final RankingKey TRENDING = new RankingKey("trending", "1h", RankingKey.ALL);

  private final ListsCodec codec = new ListsCodec();
  private final Topics topics = new Topics("test.");
  private final String rankings = topics.rankings().name();
  private final String totals = topics.articleTotals().name();
  private final PublishedLists lists = new PublishedLists();
  private final PublishedRecords records = new PublishedRecords(topics, lists);

  @Test
  void aTombstoneTakesAwayWhatItsKeyNames() {
    take(rankings, "trending|1h|all", codec.encode(aRanking("trending|1h|all").of("a").build()));
    take(totals, "a", codec.encode(new ArticleTotals("a", 5, 1)));

    take(rankings, "trending|1h|all", null);
    take(totals, "a", null);

    assertThat(lists.keys()).isEmpty();
    assertThat(lists.totals("a")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "rankings, no key of a ranking, {}",
    "rankings, trending|1h|all, not JSON",
    "rankings, trending|1h|all, {}",
    "rankings, trending|1h|all, 'null'",
    "rankings, trending|1h|all, '{\"list\":\"trending\",\"window\":\"1h\",\"scope\":\"all\""
        + ",\"algorithm\":\"heat/1\",\"generatedAt\":\"2026-11-24T12:00:00Z\",\"entries\":[{}]}'",
    "rankings, trending|1h|all, '{\"list\":\"trending\",\"window\":\"1h\",\"scope\":\"all\""
        + ",\"algorithm\":\"heat/1\",\"generatedAt\":\"2026-11-24T12:00:00Z\",\"entries\":[null]}'",
    "article-totals, a, '{\"articleId\":\"b\",\"views\":1,\"comments\":0}'",
    "article-totals, a, '{\"articleId\":\"a\",\"views\":-1,\"comments\":0}'",
    "article-totals, a, '{}'",
    "article-totals, a, 'null'",
  })
  void whatCannotBeReadIsCountedAndChangesNothing(String topic, String key, String value) {
    take("test." + topic, key, value.getBytes(UTF_8));

    assertThat(records.unreadable()).isEqualTo(1);
    assertThat(lists.keys()).isEmpty();
    assertThat(lists.totals("a")).isEmpty();
  }

  @Test
  void aRankingUnderAnothersKeyIsNotBelieved() {
    take(rankings, "popular|24h|all", codec.encode(aRanking("trending|1h|all").build()));
    take(rankings, "trending|soon|all", codec.encode(aRanking("trending|soon|all").build()));

    assertThat(records.unreadable()).isEqualTo(2);
    assertThat(lists.keys()).isEmpty();
  }

  @Test
  void howAListRanksComesWithItsRankings() {
    ListDescription description = new ListDescription("a formula", Map.of("halfLife", 0.25));
    byte[] ranking = codec.encode(aRanking("trending|1h|all").build());
    ConsumerRecord<byte[], byte[]> told =
        new ConsumerRecord<>(rankings, 0, 0, "trending|1h|all".getBytes(UTF_8), ranking);
    told.headers().add(ListDescription.HEADER, codec.encode(description));

    records.take(told);
    take(rankings, "trending|1h|all", ranking);

    assertThat(lists.description("trending")).contains(description);
    assertThat(lists.description("popular")).isEmpty();
  }

  @Test
  void whatFollowsAnUnreadableRecordIsTaken() {
    take(rankings, "trending|1h|all", "not JSON".getBytes(UTF_8));

    take(rankings, "trending|1h|all", codec.encode(aRanking("trending|1h|all").build()));

    assertThat(lists.ranking(TRENDING)).isPresent();
  }

  @Test
  void aListenersFailureIsNotTakenForABadRecord() {
    lists.caughtUp();
    lists.onRanking(
        ranking -> {
          throw new IllegalArgumentException("a meter of that name has other tags");
        });

    assertThatThrownBy(
            () ->
                take(
                    rankings, "trending|1h|all", codec.encode(aRanking("trending|1h|all").build())))
        .hasMessage("a meter of that name has other tags");
    assertThat(records.unreadable()).isZero();
  }

  private void take(String topic, String key, byte @Nullable [] value) {
    records.take(new ConsumerRecord<>(topic, 0, 0, key.getBytes(UTF_8), value));
  }
}
