package trendline.demo.watch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Asks every query of every panel, and writes what came of it. */
public final class PanelTable {
  public static final Path DIRECTORY = Path.of("target", "dashboards");

  /** A panel's query, and how many series with a number it has. */
  private record Row(Panel panel, Panel.Query query, int series) {
    @Override
    public String toString() {
      return "%s | %s | `%s` | %d"
          .formatted(
              panel.dashboard(), panel.title(), query.filledIn().replace("|", "\\|"), series);
    }
  }

  private final List<Row> rows;

  private PanelTable(List<Row> rows) {
    this.rows = rows;
  }

  public static PanelTable ask(Prometheus prometheus) {
    List<Row> rows = new ArrayList<>();
    Dashboards.panels()
        .forEach(
            panel -> {
              for (Panel.Query query : panel.queries()) {
                JsonNode result = query.ask(prometheus);
                rows.add(new Row(panel, query, Panel.series(result)));
              }
            });
    return new PanelTable(rows);
  }

  /** The queries that nothing came of. */
  public List<String> empty() {
    return rows.stream().filter(row -> row.series() == 0).map(Row::toString).toList();
  }

  public int size() {
    return rows.size();
  }

  /** Writes all as {@code target/dashboards/panels.md}. */
  public void write() {
    StringBuilder text =
        new StringBuilder("| dashboard | panel | query | series |\n| --- | --- | --- | --- |\n");
    rows.forEach(row -> text.append("| ").append(row).append(" |\n"));
    try {
      Files.createDirectories(DIRECTORY);
      Files.writeString(DIRECTORY.resolve("panels.md"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
