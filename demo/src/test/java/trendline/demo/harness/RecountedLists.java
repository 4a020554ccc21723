package trendline.demo.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Lists by a script that shares no code with the pipeline. */
public final class RecountedLists {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private RecountedLists() {}

  /**
   * Makes the lists of a file's events.
   *
   * @param options of the script, as in {@code --at 2026-11-24T12:00:00Z --arrival all}
   */
  public static List<RecountedList> of(Path file, List<String> options) {
    List<String> arguments =
        new ArrayList<>(List.of("rankings.py", file.toAbsolutePath().toString()));
    arguments.addAll(options);
    Python.Run run = Python.run(arguments);
    assertThat(run.exit()).as(run.errors()).isZero();
    return run.output().stream().map(RecountedLists::read).toList();
  }

  /** Reads a line of the script's, or of any JSON that has its fields. */
  public static RecountedList read(String line) {
    try {
      return JSON.readValue(line, RecountedList.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
