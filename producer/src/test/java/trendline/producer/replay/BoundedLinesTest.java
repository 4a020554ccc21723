package trendline.producer.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BoundedLinesTest {
  @Test
  void linesEndInAnyOfTheTwoWays() throws IOException {
    assertThat(read("one\ntwo\r\nthree")).containsExactly("1 one", "2 two", "3 three");
  }

  @Test
  void blankLinesAreNumberedButNotRead() throws IOException {
    assertThat(read("\n\none\n\r\n\ntwo\n\n")).containsExactly("3 one", "6 two");
    assertThat(read("")).isEmpty();
  }

  @Test
  void aLineThatIsTooLongIsCutAndSaysSo() throws IOException {
    assertThat(read("0123456789\n01234567890\nshort\n"))
        .containsExactly("1 0123456789", "2 0123456789 and more", "3 short");
  }

  @Test
  void ofALineOfHundredMegabytesOnlyTheStartIsKept() throws IOException {
    BoundedLines lines = new BoundedLines(endless(100_000_000), 10);

    assertThat(lines.next()).isTrue();
    assertThat(lines.line()).hasSize(10);
    assertThat(lines.isTooLong()).isTrue();
    assertThat(lines.next()).isFalse();
  }

  @Test
  void aLineThatBreaksOffIsNotTakenForAWholeOne() throws IOException {
    InputStream breaking =
        new FilterInputStream(bytes("")) {
          @Override
          public int read(byte[] into, int offset, int length) throws IOException {
            throw new EOFException("cut");
          }
        };
    BoundedLines lines = new BoundedLines(new SequenceInputStream(bytes("one\ntw"), breaking), 10);

    assertThat(lines.next()).isTrue();
    assertThatThrownBy(lines::next).isInstanceOf(EOFException.class);
  }

  @Test
  void anyCutIntoReadsGivesTheSameLines() throws IOException {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    List<String> expected = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= 500; i++) {
      String line = "x".repeat(1 + random.nextInt(10));
      expected.add(i + " " + line);
      text.append(line).append('\n');
    }

    assertThat(read(inPieces(text.toString(), random))).as("seed %d", seed).isEqualTo(expected);
  }

  private static InputStream inPieces(String text, Random random) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
      @Override
      public synchronized int read(byte[] into, int offset, int length) {
        return super.read(into, offset, Math.min(length, 1 + random.nextInt(7)));
      }
    };
  }

  private static InputStream endless(int count) {
    return new InputStream() {
      private int left = count;

      @Override
      public int read() {
        return left-- > 0 ? 'x' : -1;
      }

      @Override
      public int read(byte[] into, int offset, int length) {
        int given = Math.min(length, left);
        left -= given;
        return given > 0 ? given : -1;
      }
    };
  }

  private static List<String> read(String text) throws IOException {
    return read(bytes(text));
  }

  private static List<String> read(InputStream in) throws IOException {
    List<String> read = new ArrayList<>();
    BoundedLines lines = new BoundedLines(in, 10);
    while (lines.next()) {
      String line = new String(lines.line(), StandardCharsets.UTF_8);
      read.add(lines.number() + " " + line + (lines.isTooLong() ? " and more" : ""));
    }
    return read;
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
