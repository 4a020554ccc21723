package trendline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFileTest {
  @TempDir Path directory;

  @Test
  void eachLineIsOneAndEmptyLinesAreNone() throws Exception {
    Path file = Files.writeString(directory.resolve("keys"), "\n first-key \r\n\nsecond-key");

    assertThat(SecretFile.lines("--keys", file)).containsExactly("first-key", "second-key");
  }

  @Test
  void aFileWithoutAnyIsRefused() throws Exception {
    Path file = Files.writeString(directory.resolve("keys"), " \n");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> SecretFile.lines("--keys", file))
        .withMessage("--keys " + file + ": is empty");
  }

  @Test
  void aFileThatCannotBeReadIsNamedWithTheReason() throws Exception {
    Path missing = directory.resolve("missing");
    Path binary = Files.write(directory.resolve("binary"), new byte[] {(byte) 0xff, (byte) 0xfe});

    assertThatIllegalArgumentException()
        .isThrownBy(() -> SecretFile.lines("--keys", missing))
        .withMessage("--keys " + missing + ": cannot be read: there is no such file");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SecretFile.lines("--keys", binary))
        .withMessageContaining("it must be UTF-8");
  }
}
