package trendline.demo;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** {@code docker-compose.yml} with its anchors resolved, as a test asks it. */
final class ComposeFile {
  private final Map<String, Object> root;

  private ComposeFile(Map<String, Object> root) {
    this.root = root;
  }

  static ComposeFile read() throws IOException {
    try (Reader reader = Files.newBufferedReader(Path.of("..", "docker-compose.yml"))) {
      return new ComposeFile(map(new Yaml(new SafeConstructor(new LoaderOptions())).load(reader)));
    }
  }

  /** What each service is set to, by its name. */
  Map<String, Map<String, Object>> services() {
    Map<String, Map<String, Object>> services = new TreeMap<>();
    map(Objects.requireNonNull(root.get("services")))
        .forEach((name, service) -> services.put(name, map(service)));
    return services;
  }

  /** A service's variables. */
  static Map<String, Object> environment(Map<String, Object> service) {
    return map(service.getOrDefault("environment", Map.of()));
  }

  /** A list of a service, empty where it has none. */
  static List<String> strings(Map<String, Object> service, String key) {
    return ((List<?>) service.getOrDefault(key, List.of())).stream().map(String::valueOf).toList();
  }

  private static Map<String, Object> map(Object yaml) {
    Map<String, Object> map = new TreeMap<>();
    ((Map<?, ?>) yaml).forEach((key, value) -> map.put(String.valueOf(key), value));
    return map;
  }
}
