package trendline.demo.security;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;

/** A row of {@code docs/acls.tsv}. */
record AclRow(
    String user,
    Set<AclOperation> operations,
    ResourceType type,
    PatternType pattern,
    String name) {
  private static final int COLUMNS = 6;

  static AclRow parse(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != COLUMNS) {
      throw new IllegalArgumentException("not " + COLUMNS + " cells: " + line);
    }
    return new AclRow(
        cells[0],
        Stream.of(cells[1].split(",")).map(AclRow::operation).collect(Collectors.toSet()),
        ResourceType.fromString(cells[2].replace('-', '_')),
        PatternType.fromString(cells[3].toUpperCase(Locale.ROOT)),
        cells[4]);
  }

  private static AclOperation operation(String name) {
    return AclOperation.fromString(name.replaceAll("(?<=[a-z])(?=[A-Z])", "_"));
  }

  boolean grants(Right right) {
    boolean covers =
        pattern == PatternType.PREFIXED ? right.name().startsWith(name) : right.name().equals(name);
    return covers
        && type == right.type()
        && right.grantedBy().stream().anyMatch(operations::contains);
  }
}
