package trendline.producer.spool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Texts in a spool, put in and taken out as tests want it. */
final class SpoolContents {
  private SpoolContents() {}

  static void append(Spool spool, String... payloads) {
    List<CompletableFuture<Void>> kept = new ArrayList<>();
    for (String payload : payloads) {
      kept.add(spool.append(payload.getBytes(StandardCharsets.UTF_8)));
    }
    kept.forEach(each -> assertThat(each).succeedsWithin(Duration.ofSeconds(10)));
  }

  static List<String> drain(Spool spool) throws IOException {
    List<String> all = new ArrayList<>();
    Optional<SpoolChunk> chunk = spool.peek(3);
    while (chunk.isPresent()) {
      chunk.get().entries().forEach(each -> all.add(text(each)));
      spool.drop(chunk.get());
      chunk = spool.peek(3);
    }
    return all;
  }

  private static String text(SpoolEntry entry) {
    return new String(entry.payload(), StandardCharsets.UTF_8);
  }
}
