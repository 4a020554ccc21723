package trendline.demo.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A secret for each name, in a file of that name, as Docker and Kubernetes mount them. */
final class SecretsOnDisk {
  /** What each of them has, and nothing else. */
  static final String SENTINEL = "sEnTiNeL";

  private final Path directory;
  private final Map<String, String> secrets = new TreeMap<>();

  SecretsOnDisk(Path directory, List<String> names) throws IOException {
    this.directory = Files.createDirectories(directory);
    for (String name : names) {
      String secret = SENTINEL + "-of-" + name;
      secrets.put(name, secret);
      Files.writeString(directory.resolve(name), secret);
    }
  }

  Path directory() {
    return directory;
  }

  Path file(String name) {
    return directory.resolve(name);
  }

  String of(String name) {
    String secret = secrets.get(name);
    if (secret == null) {
      throw new IllegalArgumentException("no secret for " + name);
    }
    return secret;
  }
}
