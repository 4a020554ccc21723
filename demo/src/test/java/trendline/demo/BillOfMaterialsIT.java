package trendline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the bills of materials list is what is shipped; both are made when modules are packaged. */
class BillOfMaterialsIT {
  @ParameterizedTest
  @ValueSource(strings = {"producer", "streams-app"})
  void everyJarThatIsShippedIsListed(String module) throws IOException {
    Path target = Path.of("..", module, "target");
    List<String> shipped;
    try (Stream<Path> jars = Files.list(target.resolve("lib"))) {
      shipped = jars.map(jar -> jar.getFileName().toString()).toList();
    }

    JsonNode bill = new JsonMapper().readTree(target.resolve("bom.json").toFile());

    List<String> listed =
        StreamSupport.stream(bill.path("components").spliterator(), false)
            .map(each -> each.path("name").asText() + "-" + each.path("version").asText() + ".jar")
            .toList();
    assertThat(bill.path("bomFormat").asText()).isEqualTo("CycloneDX");
    assertThat(listed).hasSizeGreaterThan(30).containsExactlyInAnyOrderElementsOf(shipped);
  }
}
