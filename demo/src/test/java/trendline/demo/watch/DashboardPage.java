package trendline.demo.watch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** A page that draws a dashboard from what Prometheus answers, to look at without a Grafana. */
public final class DashboardPage {
  private static final JsonMapper JSON = new JsonMapper();

  private DashboardPage() {}

  /** Writes it beside the table of panels. */
  public static Path write(String name, Prometheus prometheus) {
    ObjectNode all = JSON.createObjectNode();
    JsonNode dashboard = Dashboards.read(name);
    all.set("dashboard", dashboard);
    ObjectNode results = all.putObject("results");
    for (Panel panel : Dashboards.panels(name)) {
      ArrayNode ofPanel = results.putArray(panel.definition().path("id").asText());
      panel.queries().forEach(query -> ofPanel.add(query.ask(prometheus)));
    }
    try {
      Files.createDirectories(PanelTable.DIRECTORY);
      String page =
          read("dashboard.html")
              .replace("/* script */", read("dashboard.js"))
              .replace("\"data\"", JSON.writeValueAsString(all).replace("<", "\\u003c"));
      return Files.writeString(PanelTable.DIRECTORY.resolve(name + ".html"), page).toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(String name) throws IOException {
    try (InputStream file =
        Objects.requireNonNull(DashboardPage.class.getResourceAsStream(name), name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
