package trendline.producer.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static trendline.producer.spool.SpoolContents.append;
import static trendline.producer.spool.SpoolContents.drain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as a sudden death, or another version of the program, leaves them. */
class SpoolFilesTest {
  private static final SpoolSettings ROOMY = new SpoolSettings(1_000_000, 1_000_000);

  @TempDir Path directory;

  private Spool open(SpoolSettings settings) throws IOException {
    return new Spool(directory, settings, Clock.systemUTC());
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(directory)) {
      return all.filter(each -> each.toString().endsWith(".spool")).sorted().toList();
    }
  }

  @Test
  void aTornTailIsWhereAFileEndsWhereverItIsTorn() throws IOException {
    try (Spool spool = open(ROOMY)) {
      append(spool, "whole", "torn by a sudden death");
    }
    byte[] intact = Files.readAllBytes(files().get(0));
    int whole =
        EntryFormat.HEADER_BYTES + EntryFormat.sizeOf("whole".getBytes(StandardCharsets.UTF_8));

    for (int length = whole; length < intact.length; length++) {
      restore(intact, length);
      try (Spool spool = open(ROOMY)) {
        assertThat(drain(spool)).as("cut at " + length).containsExactly("whole");
      }
    }
    for (int length = 0; length < whole; length++) {
      restore(intact, length);
      try (Spool spool = open(ROOMY)) {
        append(spool, "new");
        assertThat(drain(spool)).as("cut at " + length).containsExactly("new");
      }
    }
  }

  @Test
  void aTailOfZerosOrOfAnythingElseIsNotRead() throws IOException {
    try (Spool spool = open(ROOMY)) {
      append(spool, "whole");
    }
    byte[] intact = Files.readAllBytes(files().get(0));

    for (byte rubbish : new byte[] {0, 1, 127, -1}) {
      restore(intact, intact.length);
      byte[] tail = new byte[100];
      Arrays.fill(tail, rubbish);
      Files.write(files().get(0), tail, StandardOpenOption.APPEND);
      try (Spool spool = open(ROOMY)) {
        assertThat(drain(spool)).containsExactly("whole");
      }
    }
  }

  private void restore(byte[] content, int length) throws IOException {
    for (Path each : files()) {
      Files.delete(each);
    }
    Files.write(directory.resolve("0000000000000000001.spool"), Arrays.copyOf(content, length));
  }

  @Test
  void aFileOfAnotherVersionIsRefusedAndKept() throws IOException {
    Path other = directory.resolve("0000000000000000007.spool");
    Files.write(other, new byte[] {'T', 'L', 'S', 'P', 'O', 'O', 'L', 2, 0, 0});

    assertThatThrownBy(() -> open(ROOMY))
        .isInstanceOf(UnknownFormatException.class)
        .hasMessageContaining("is in a format that this version does not read");
    assertThat(other).exists();
  }
}
