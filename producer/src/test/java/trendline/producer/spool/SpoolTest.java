package trendline.producer.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static trendline.producer.spool.SpoolContents.append;
import static trendline.producer.spool.SpoolContents.drain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final SpoolSettings ROOMY = new SpoolSettings(1_000_000, 1_000_000);
  private static final SpoolSettings SMALL_FILES = new SpoolSettings(1_000_000, 100);

  @TempDir Path directory;

  private Spool open(SpoolSettings settings) throws IOException {
    return new Spool(directory, settings, Clock.fixed(NOON, ZoneOffset.UTC));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(directory)) {
      return all.filter(each -> each.toString().endsWith(".spool")).sorted().toList();
    }
  }

  @Test
  void whatComesInGoesOutInOrderAndLeavesNoFile() throws IOException {
    String[] hundred = IntStream.range(0, 100).mapToObj(i -> "event " + i).toArray(String[]::new);
    try (Spool spool = open(SMALL_FILES)) {
      for (String each : hundred) {
        append(spool, each);
      }
      assertThat(files()).hasSizeGreaterThan(10);
      assertThat(spool.entries()).isEqualTo(100);
      assertThat(spool.oldest()).contains(NOON);

      assertThat(drain(spool)).containsExactly(hundred);

      assertThat(spool.entries()).isZero();
      assertThat(spool.oldest()).isEmpty();
      await().untilAsserted(() -> assertThat(files()).isEmpty());
      append(spool, "later");
      assertThat(drain(spool)).containsExactly("later");
    }
  }

  @Test
  void whatWasNotDroppedIsThereAfterARestart() throws IOException {
    try (Spool spool = open(SMALL_FILES)) {
      append(spool, "a", "b");
      spool.drop(spool.peek(1).orElseThrow());
    }

    try (Spool spool = open(SMALL_FILES)) {
      append(spool, "c");
      // only whole files are forgotten: what was dropped may come again
      assertThat(drain(spool)).endsWith("b", "c").contains("a");
    }
    try (Spool spool = open(SMALL_FILES)) {
      assertThat(spool.entries()).isZero();
    }
  }

  @Test
  void whatDoesNotFitIsRefusedUntilThereIsRoom() throws IOException {
    try (Spool spool = open(new SpoolSettings(300, 100))) {
      String large = "x".repeat(100);
      append(spool, large, large);

      assertThat(spool.append(large.getBytes(StandardCharsets.UTF_8)))
          .failsWithin(Duration.ofSeconds(10))
          .withThrowableThat()
          .withCauseInstanceOf(SpoolFullException.class);
      assertThat(spool.entries()).isEqualTo(2);

      assertThat(drain(spool)).hasSize(2);
      await().untilAsserted(() -> append(spool, large));
    }
  }

  @Test
  void aDirectoryIsUsedByOneCollector() throws IOException {
    try (Spool first = open(ROOMY)) {
      assertThat(first.isAlive()).isTrue();
      assertThatThrownBy(() -> open(ROOMY)).hasMessage("in use by another collector");
    }
  }

  @Test
  void whatTheDiskDoesNotTakeIsRefusedAndLaterEntriesAreKept() throws IOException {
    Path gone = directory.resolve("mounted");
    try (Spool spool = new Spool(gone, ROOMY, Clock.fixed(NOON, ZoneOffset.UTC))) {
      Files.delete(gone.resolve("lock"));
      Files.delete(gone);

      assertThat(spool.append(new byte[] {1})).failsWithin(Duration.ofSeconds(10));
      assertThat(spool.entries()).isZero();
      assertThat(spool.oldest()).isEmpty();

      Files.createDirectory(gone);
      append(spool, "after");
      assertThat(drain(spool)).containsExactly("after");
    }
  }

  @Test
  void manyThreadsShareASync() throws IOException {
    try (Spool spool = open(ROOMY)) {
      List<CompletableFuture<Void>> kept =
          IntStream.range(0, 2_000)
              .parallel()
              .mapToObj(i -> spool.append(("e" + i).getBytes(StandardCharsets.UTF_8)))
              .toList();
      kept.forEach(each -> assertThat(each).succeedsWithin(Duration.ofSeconds(20)));

      assertThat(drain(spool)).hasSize(2_000).doesNotHaveDuplicates();
    }
  }
}
