package trendline.demo.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A file system in memory that is soon full; needs the rights to mount one. */
final class SmallDisk implements AutoCloseable {
  private static final int MIB = 1024 * 1024;
  private static final int SIZE_MIB = 256;

  private final Path directory;
  private final Path filler;

  private SmallDisk(Path directory) {
    this.directory = directory;
    filler = directory.resolve("filler");
  }

  /** Whether this user may mount here. */
  static boolean canBeMounted(Path directory) throws IOException {
    if (run("mount", "-t", "tmpfs", "tmpfs", directory.toString()) != 0) {
      return false;
    }
    run("umount", directory.toString());
    return true;
  }

  /** Mounts it over a directory; what that held shows again afterwards. */
  static SmallDisk mountedAt(Path directory) throws IOException {
    Files.createDirectories(directory);
    if (run("mount", "-t", "tmpfs", "-o", "size=" + SIZE_MIB + "m", "tmpfs", directory.toString())
        != 0) {
      throw new IOException(directory + ": nothing can be mounted there");
    }
    return new SmallDisk(directory);
  }

  /** Takes what room there is. */
  void fill() throws IOException {
    try (OutputStream file =
        Files.newOutputStream(filler, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      for (int i = 0; i <= SIZE_MIB; i++) {
        file.write(new byte[MIB]);
      }
    } catch (IOException e) {
      // there is no room any more, as wanted
      return;
    }
    throw new IOException(directory + ": is larger than it should be");
  }

  void makeRoom() throws IOException {
    Files.delete(filler);
  }

  @Override
  public void close() throws IOException {
    run("umount", "-l", directory.toString());
  }

  private static int run(String... command) throws IOException {
    Process process =
        new ProcessBuilder(List.of(command))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    return process.onExit().join().exitValue();
  }
}
