package trendline.demo.harness;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import trendline.events.EventType;

/**
 * What a site's input topics hold, and which of it the application has refused. Whoever compares
 * with all that was sent needs topics that no compaction has been through yet.
 */
public final class Inputs {
  private final Map<EventType, List<ConsumerRecord<byte[], byte[]>>> records;
  private final List<Origin> deadLetters;
  private final Set<Origin> refused;

  private Inputs(
      Map<EventType, List<ConsumerRecord<byte[], byte[]>>> records, List<Origin> deadLetters) {
    this.records = records;
    this.deadLetters = deadLetters;
    refused = new HashSet<>(deadLetters);
  }

  /** Reads them, up to this moment. */
  public static Inputs of(Site site) {
    CommittedRecords committed = new CommittedRecords(site.kafka());
    return new Inputs(
        Set.of(EventType.values()).stream()
            .collect(
                Collectors.toMap(
                    Function.identity(), type -> committed.of(site.topics().of(type).name()))),
        committed.of(site.topics().deadLetters().name()).stream()
            .map(Origin::ofDeadLetter)
            .toList());
  }

  /** Where the dead letters lay, each as often as it was kept. */
  public List<Origin> deadLetters() {
    return deadLetters;
  }

  /** The records that are no dead letters, and the hashes of their values. */
  public Map<Origin, Integer> accepted() {
    return records.values().stream()
        .flatMap(List::stream)
        .filter(this::isAccepted)
        .collect(Collectors.toMap(Origin::of, each -> Arrays.hashCode(each.value())));
  }

  private boolean isAccepted(ConsumerRecord<?, ?> record) {
    return !refused.contains(Origin.of(record));
  }

  /** Writes the accepted ones, in each partition's order, as a recount reads them. */
  public Path writeTo(Path file) throws IOException {
    try (BufferedWriter lines = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      for (EventType type : EventType.values()) {
        for (var record : records.getOrDefault(type, List.of())) {
          if (isAccepted(record)) {
            lines.write(InputLine.of(type, record));
          }
        }
      }
    }
    return file;
  }
}
