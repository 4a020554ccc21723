package trendline.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trendline.events.ArticleRemoved;
import trendline.events.ArticleTotals;
import trendline.events.CommentState;
import trendline.events.EventEncoder;
import trendline.events.EventType;
import trendline.events.PageView;
import trendline.events.RankingEntry;

class PipelineTopologyTest {
  private static final Duration TICK = Duration.ofSeconds(3);

  @TempDir private Path stateDir;
  private PipelineDriver pipeline;

  @BeforeEach
  void start() {
    pipeline = new PipelineDriver(stateDir.resolve("running"));
  }

  @AfterEach
  void stop() {
    pipeline.close();
  }

  /**
   * The nodes and stores are a promise to running installations: a store that is renamed loses its
   * counts, a repartition topic that is renamed loses what is in it. Where this test fails on
   * purpose, say in the change why running state survives, then replace the file by the text that
   * the test prints.
   */
  @Test
  void theGraphIsTheOneOnRecord() throws IOException {
    String onRecord;
    try (InputStream file = getClass().getResourceAsStream("topology.txt")) {
      onRecord = new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }

    String description = PipelineDriver.description(stateDir.resolve("described"));

    assertThat(description.stripTrailing().lines().map(String::stripTrailing))
        .containsExactlyElementsOf(onRecord.lines().toList());
  }

  @Test
  void aReloadWithinTheDedupeWindowCountsOnce() {
    pipeline.send(Given.article("budget-2031", "politics"));
    pipeline.send(Given.view("budget-2031", "v1", Duration.ofMinutes(-29)));

    pipeline.send(Given.view("budget-2031", "v1", Duration.ZERO));
    pipeline.pass(TICK);

    assertThat(pipeline.latest("popular|24h|all").entries())
        .extracting(RankingEntry::articleId, RankingEntry::windowViews)
        .containsExactly(tuple("budget-2031", 1L));
    assertThat(pipeline.metric("trendline.events", "type", "page_view", "outcome", "duplicate"))
        .isEqualTo(1);
  }

  @Test
  void aCategoryHasListsOfItsOwn() {
    pipeline.send(Given.article("budget-2031", "politics"));
    pipeline.send(Given.article("cup-final", "sport"));
    pipeline.send(Given.view("budget-2031", "v1", Duration.ZERO));

    pipeline.send(Given.view("cup-final", "v1", Duration.ZERO));
    pipeline.pass(TICK);

    assertThat(pipeline.latest("trending|1h|category:sport").entries())
        .extracting(RankingEntry::articleId)
        .containsExactly("cup-final");
    assertThat(pipeline.latest("trending|1h|all").entries()).hasSize(2);
  }

  @Test
  void aDeletedCommentLeavesTheTotalsAndTheList() {
    pipeline.send(Given.article("budget-2031", "politics"));
    pipeline.send(Given.comment("budget-2031", "c1", CommentState.VISIBLE, 1));
    pipeline.pass(TICK);

    pipeline.send(Given.comment("budget-2031", "c1", CommentState.DELETED, 2));
    pipeline.pass(TICK);

    assertThat(pipeline.latest("discussed|24h|all").entries()).isEmpty();
    assertThat(pipeline.totals())
        .containsEntry("budget-2031", new ArticleTotals("budget-2031", 0, 0));
  }

  @Test
  void anUnlistedOrRemovedArticleLeavesTheListsAndKeepsItsTotals() {
    pipeline.send(Given.article("budget-2031", null));
    pipeline.send(Given.article("cup-final", null));
    pipeline.send(Given.view("budget-2031", "v1", Duration.ZERO));
    pipeline.send(Given.view("cup-final", "v1", Duration.ZERO));
    pipeline.pass(TICK);

    pipeline.send(Given.unlisted(Given.article("budget-2031", null)));
    pipeline.send(new ArticleRemoved("cup-final"));
    pipeline.pass(TICK);

    assertThat(pipeline.latest("popular|7d|all").entries()).isEmpty();
    assertThat(pipeline.totals()).containsEntry("cup-final", new ArticleTotals("cup-final", 1, 0));
  }

  @Test
  void aListThatDoesNotChangeIsPublishedOnceAMinute() {
    pipeline.send(Given.article("budget-2031", null));
    pipeline.send(Given.view("budget-2031", "v1", Duration.ofHours(-2)));

    pipeline.pass(Duration.ofSeconds(185));

    assertThat(pipeline.published("popular|24h|all")).hasSize(4);
  }

  @Test
  void theRankBeforeIsToldWhenArticlesChangePlaces() {
    pipeline.send(Given.article("budget-2031", null));
    pipeline.send(Given.article("cup-final", null));
    pipeline.send(Given.view("budget-2031", "v1", Duration.ZERO));
    pipeline.send(Given.view("budget-2031", "v2", Duration.ZERO));
    pipeline.send(Given.view("cup-final", "v1", Duration.ZERO));
    pipeline.pass(TICK);

    pipeline.send(Given.view("cup-final", "v2", Duration.ZERO));
    pipeline.send(Given.view("cup-final", "v3", Duration.ZERO));
    pipeline.pass(TICK);

    assertThat(pipeline.latest("popular|24h|all").entries())
        .extracting(RankingEntry::articleId, RankingEntry::rank, RankingEntry::previousRank)
        .containsExactly(tuple("cup-final", 1, 2), tuple("budget-2031", 2, 1));
  }

  @Test
  void totalsOfManyArticlesComeByAndByWhileMuchIsCounted() {
    EventEncoder encoder = new EventEncoder();
    List<ConsumerRecord<byte[], byte[]>> views = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      PageView view = Given.view("article-" + i % 1_200, "visitor-" + i, Duration.ZERO);
      views.add(
          PipelineDriver.polled(EventType.PAGE_VIEW, i, encoder.key(view), encoder.value(view)));
    }

    pipeline.sendPoll(EventType.PAGE_VIEW, views);
    pipeline.jump(Duration.ofSeconds(1));
    assertThat(pipeline.totals()).as("counting and lists come first").hasSize(1_000);

    pipeline.jump(Duration.ofSeconds(1));
    assertThat(pipeline.totals()).as("all others").hasSize(200);
  }
}
