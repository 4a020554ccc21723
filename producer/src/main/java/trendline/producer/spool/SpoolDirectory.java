package trendline.producer.spool;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The directory of a spool, held by one process at a time. */
final class SpoolDirectory implements Closeable {
  private static final String SUFFIX = ".spool";

  private final Path directory;
  private final FileChannel lock;
  private long last;

  /** Creates it where it is missing. */
  SpoolDirectory(Path directory) throws IOException {
    this.directory = Files.createDirectories(directory);
    lock =
        FileChannel.open(
            directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (tryLock() == null) {
      lock.close();
      throw new IOException("in use by another collector");
    }
  }

  private @Nullable FileLock tryLock() throws IOException {
    try {
      return lock.tryLock();
    } catch (OverlappingFileLockException e) {
      // another one in this process
      return null;
    }
  }

  /** What earlier runs have left, the oldest first. */
  List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(directory)) {
      List<Path> files = all.filter(SpoolDirectory::isOurs).sorted().toList();
      if (!files.isEmpty()) {
        String name = files.get(files.size() - 1).getFileName().toString();
        last = Long.parseLong(name.substring(0, name.length() - SUFFIX.length()));
      }
      return files;
    }
  }

  private static boolean isOurs(Path file) {
    return file.getFileName().toString().matches("\\d{19}" + SUFFIX);
  }

  /** Begins the file after the last one. */
  Segment newSegment() throws IOException {
    last++;
    Segment segment =
        Segment.create(directory.resolve(String.format(Locale.ROOT, "%019d%s", last, SUFFIX)));
    // the file's name must survive the machine as its content does
    try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
      names.force(true);
    }
    return segment;
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
