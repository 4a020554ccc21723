package trendline.demo.visitors;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.LogDirDescription;
import org.apache.kafka.common.Node;
import trendline.cli.KafkaOptions;

/** What a broker of this machine has on disk of a topic with one partition. */
record PartitionFiles(Path directory) {
  static PartitionFiles of(KafkaOptions kafka, String topic) throws Exception {
    try (Admin admin = kafka.connect()) {
      List<Integer> brokers =
          admin.describeCluster().nodes().get(30, TimeUnit.SECONDS).stream().map(Node::id).toList();
      return admin
          .describeLogDirs(brokers)
          .allDescriptions()
          .get(30, TimeUnit.SECONDS)
          .values()
          .stream()
          .flatMap(each -> each.entrySet().stream())
          .filter(each -> holds(each.getValue(), topic))
          .map(each -> new PartitionFiles(Path.of(each.getKey(), topic + "-0")))
          .findFirst()
          .orElseThrow();
    }
  }

  private static boolean holds(LogDirDescription description, String topic) {
    return description.replicaInfos().keySet().stream()
        .anyMatch(each -> each.topic().equals(topic));
  }

  /** Whether any file has these bytes in it. */
  boolean contain(byte[] bytes) throws IOException {
    String wanted = new String(bytes, StandardCharsets.ISO_8859_1);
    try (Stream<Path> files = Files.list(directory)) {
      for (Path each : files.toList()) {
        if (text(each).contains(wanted)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Of a file that the broker takes away meanwhile nothing is left to find. */
  private static String text(Path file) throws IOException {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (NoSuchFileException e) {
      return "";
    }
  }
}
