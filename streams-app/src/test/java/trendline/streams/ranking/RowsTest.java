package trendline.streams.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trendline.events.Article;
import trendline.events.ArticleStatus;

class RowsTest {
  private static final String LONGEST_ID = "z".repeat(200);

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 127, 128, 16_383, 16_384, Integer.MAX_VALUE, Long.MAX_VALUE})
  void numbersComeBackAsTheyWere(long number) {
    byte[] row = new RowWriter().unsigned(number).fixed(-number).toBytes();

    RowReader reader = new RowReader(row);
    assertThat(reader.unsigned()).isEqualTo(number);
    assertThat(reader.fixed()).isEqualTo(-number);
    assertThat(reader.hasMore()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, 1, -64, 64, Integer.MIN_VALUE, Long.MIN_VALUE, Long.MAX_VALUE})
  void numbersOfEitherSignComeBackAsTheyWere(long number) {
    assertThat(new RowReader(new RowWriter().signed(number).toBytes()).signed()).isEqualTo(number);
  }

  @Test
  void smallNumbersOfEitherSignTakeAByte() {
    assertThat(new RowWriter().signed(-64).signed(63).toBytes()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "tech", "Новости и «мнения»", "🗞"})
  void textsComeBackAsTheyWere(String text) {
    byte[] row = new RowWriter().text(text).text("end").toBytes();

    RowReader reader = new RowReader(row);
    assertThat(reader.text()).isEqualTo(text);
    assertThat(reader.text()).isEqualTo("end");
  }

  @Test
  void bucketsComeBackAsTheyWere() {
    Buckets buckets = new Buckets();
    buckets.add(0, 1);
    buckets.add(491_000, Integer.MAX_VALUE);
    buckets.add(Integer.MAX_VALUE, 3);
    Buckets read = new Buckets();

    new RowReader(new RowWriter().buckets(buckets).toBytes()).buckets(read);

    assertThat(read.size()).isEqualTo(3);
    assertThat(read.sum(0, 0)).isEqualTo(1);
    assertThat(read.sum(491_000, 491_000)).isEqualTo(Integer.MAX_VALUE);
    assertThat(read.sum(Integer.MAX_VALUE, Integer.MAX_VALUE)).isEqualTo(3);
  }

  @Test
  void commentsComeBackAsTheyWere() {
    List<CommentRow> comments =
        List.of(
            new CommentRow(0, false, null, 0),
            new CommentRow(Long.MAX_VALUE, true, LONGEST_ID, 253_402_300_799_999L),
            new CommentRow(7, true, null, 7),
            new CommentRow(7, false, "anna", 7));

    List<CommentRow> read =
        comments.stream().map(comment -> CommentRow.read(comment.toBytes())).toList();

    assertThat(read).isEqualTo(comments);
  }

  @Test
  void metadataComesBackAsItWas() {
    ArticleRows rows = new ArticleRows(new MemoryRows());
    Article full =
        new Article(
            LONGEST_ID,
            "Бюджет «2031»: что изменится",
            "https://example.org/бюджет?a=1&b=2",
            "Экономика|деньги",
            "Ольга Ё.",
            "Строка, и ещё одна 🗞",
            "/img/1.png",
            Instant.parse("2026-11-24T12:00:00.123456789Z"),
            0,
            ArticleStatus.UNLISTED);

    rows.saveMetadata(LONGEST_ID, full);
    assertThat(rows.metadata(LONGEST_ID)).isEqualTo(full);

    rows.saveMetadata(LONGEST_ID, null);
    assertThat(rows.metadata(LONGEST_ID)).isNull();
  }

  @Test
  void keysTellTheirIds() {
    byte[] comment = RowKeys.comment(LONGEST_ID, "~/c:1");

    assertThat(RowKeys.articleId(RowKeys.article(LONGEST_ID))).isEqualTo(LONGEST_ID);
    assertThat(RowKeys.commentId(comment, LONGEST_ID)).isEqualTo("~/c:1");
    assertThat(RowKeys.sequence(RowKeys.visitors(Long.MAX_VALUE))).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void anArticleWhoseIdBeginsAnothersHasRowsOfItsOwn() {
    MemoryRows rows = new MemoryRows();
    rows.put(RowKeys.comment("a", "c1"), new byte[0]);
    rows.put(RowKeys.comment("a1", "c2"), new byte[0]);
    rows.put(RowKeys.visitors(1), new byte[0]);
    rows.put(RowKeys.visitors(255), new byte[0]);
    List<String> comments = new ArrayList<>();

    rows.scan(RowKeys.comments("a"), (key, value) -> comments.add(RowKeys.commentId(key, "a")));

    assertThat(comments).containsExactly("c1");
    assertThat(rows.count(RowKeys.VISITORS)).isEqualTo(2);
  }
}
