package trendline.demo.watch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The dashboards as they are committed. */
public final class Dashboards {
  public static final List<String> NAMES = List.of("audience", "pipeline", "runtime");
  public static final Path DIRECTORY = WatchFiles.DASHBOARDS.resolve("grafana/dashboards");

  private static final JsonMapper JSON = new JsonMapper();

  private Dashboards() {}

  /** One of them. */
  public static JsonNode read(String name) {
    try {
      return JSON.readTree(DIRECTORY.resolve(name + ".json").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The panels of one that show something. */
  public static List<Panel> panels(String name) {
    JsonNode dashboard = read(name);
    List<Panel> panels = new ArrayList<>();
    dashboard
        .path("panels")
        .forEach(
            each -> {
              if (!each.path("type").asText().equals("row")) {
                panels.add(new Panel(dashboard.path("title").asText(), each));
              }
            });
    return panels;
  }

  /** The panels of all. */
  public static Stream<Panel> panels() {
    return NAMES.stream().flatMap(name -> panels(name).stream());
  }
}
