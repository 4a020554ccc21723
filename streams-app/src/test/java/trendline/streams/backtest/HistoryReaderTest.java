package trendline.streams.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static trendline.streams.backtest.HistoryFixture.article;
import static trendline.streams.backtest.HistoryFixture.comment;
import static trendline.streams.backtest.HistoryFixture.view;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trendline.cli.FailedException;
import trendline.events.Article;
import trendline.events.Comment;
import trendline.events.CommentState;
import trendline.events.Event;

class HistoryReaderTest {
  @TempDir Path directory;

  @Test
  void eventsAreInTheOrderOfTheirTimeWhateverTheirPlace() {
    History history =
        HistoryFixture.of(
            view("late", "v", "12:00:01"),
            comment("early", "c", 0, "visible", "12:00:00"),
            view("middle", "v", "12:00:00.5"));

    assertThat(articlesOf(history)).containsExactly("early", "middle", "late");
    assertThat(history.last()).isEqualTo("2026-11-24T12:00:01Z");
  }

  @Test
  void whatHappenedAtTheSameTimeStaysAsItStoodInTheFile() {
    History history =
        HistoryFixture.of(
            view("later", "v", "12:30:00"),
            comment("a", "c", 2, "visible", "12:00:00"),
            comment("a", "c", 1, "deleted", "12:00:00"),
            comment("a", "c", 3, "spam", "12:00:00"));

    assertThat(HistoryFixture.events(history).subList(0, 3))
        .extracting(event -> ((Comment) event).state())
        .containsExactly(CommentState.VISIBLE, CommentState.DELETED, CommentState.SPAM);
  }

  @Test
  void anArticleComesWithTheNewestEventBeforeItInItsFile() {
    History history =
        HistoryFixture.of(
            view("a", "v", "12:00:00"),
            view("a", "v", "11:00:00"),
            article("a", "A", "tech", "listed"),
            view("b", "v", "11:30:00"),
            view("c", "v", "12:00:01"));

    assertThat(articlesOf(history)).containsExactly("a", "b", "a", "a", "c");
    assertThat(HistoryFixture.events(history).get(3)).isInstanceOf(Article.class);
  }

  @Test
  void anArticleAheadOfAllEventsOfItsFileIsKnownFromTheStart() throws IOException {
    Path views = Files.writeString(directory.resolve("v.ndjson"), view("a", "v", "12:00:00"));
    Path articles =
        Files.writeString(directory.resolve("a.ndjson"), article("a", "A", "tech", "listed"));

    History history = read(views, articles);

    assertThat(HistoryFixture.events(history).get(0)).isInstanceOf(Article.class);
    assertThat(history.last()).isEqualTo("2026-11-24T12:00:00Z");
  }

  @Test
  void ofArticlesAloneNothingHasHappened() {
    History history = HistoryFixture.of(article("a", "A", "tech", "listed"));

    assertThat(history.isEmpty()).isFalse();
    assertThat(history.last()).isNull();
  }

  @Test
  void linesThatAreNoEventsAreLeftOutAndTheFirstIsNamed() {
    History history =
        HistoryFixture.of(view("a", "v", "12:00:00"), "", "{\"type\":\"like\"}", "not json", "  ");

    assertThat(history.arrivals()).hasSize(1);
    assertThat(history.lines()).isEqualTo(3);
    assertThat(history.malformed()).isEqualTo(2);
    assertThat(history.firstMalformed())
        .isEqualTo("standard input, line 3: type: must be page_view, comment or article");
  }

  @Test
  void aCompressedFileIsReadByWhatItHolds() throws IOException {
    Path file = directory.resolve("named-anyhow");
    byte[] lines = article("a", "Бюджет 2031", "город", "listed").getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(lines);
    }

    History history = read(file);

    assertThat(HistoryFixture.events(history))
        .extracting(event -> ((Article) event).title())
        .containsExactly("Бюджет 2031");
  }

  @Test
  void aFileThatBreaksOffIsAFailureThatSaysWhere() throws IOException {
    Path whole = directory.resolve("whole.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(whole))) {
      out.write((view("a", "v", "12:00:00") + "\n").repeat(9).getBytes(StandardCharsets.UTF_8));
    }
    byte[] bytes = Files.readAllBytes(whole);
    Path cut = Files.write(directory.resolve("cut.gz"), Arrays.copyOf(bytes, bytes.length - 9));

    assertThatThrownBy(() -> read(cut))
        .isInstanceOf(FailedException.class)
        .hasMessageContaining("--events " + cut + ": cannot be read beyond line");
  }

  private static History read(Path... files) {
    InputStream nothing = new ByteArrayInputStream(new byte[0]);
    return new HistoryReader(nothing, lines -> {})
        .read(Arrays.stream(files).map(Path::toString).toList());
  }

  private static List<String> articlesOf(History history) {
    return HistoryFixture.events(history).stream().map(Event::articleId).toList();
  }
}
