package trendline.events;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The published schemas, as a stranger's validator reads them. */
final class Schemas {
  static final List<String> NAMES =
      List.of(
          "page-view",
          "comment",
          "article",
          "ranking",
          "article-totals",
          "event-line",
          "reported-view");

  private final SchemaRegistry registry;

  Schemas() {
    Map<String, String> byId =
        NAMES.stream().collect(Collectors.toMap(name -> "urn:trendline:" + name, Schemas::text));
    registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(byId));
  }

  /** What a schema says against a document, empty where it agrees. */
  List<String> complaints(String name, String json) {
    Schema schema = registry.getSchema(SchemaLocation.of("urn:trendline:" + name));
    return schema.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
  }

  static String of(EventType type) {
    return type.label().replace('_', '-');
  }

  static String text(String name) {
    String resource = name + ".schema.json";
    try (InputStream in =
        Objects.requireNonNull(Event.class.getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
