package trendline.demo.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The rights that are written down. */
record AclTable(List<AclRow> rows) {
  /** Those of the project. */
  static AclTable read() throws IOException {
    return new AclTable(
        Files.readAllLines(Path.of("..", "docs", "acls.tsv")).stream()
            .skip(1)
            .map(AclRow::parse)
            .toList());
  }

  List<String> users() {
    return rows.stream().map(AclRow::user).distinct().toList();
  }

  boolean allows(String user, Right right) {
    return rows.stream().anyMatch(row -> row.user().equals(user) && row.grants(right));
  }
}
