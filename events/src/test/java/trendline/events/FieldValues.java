package trendline.events;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Values to put into a field, as JSON: those at the edges of any rule of the contract. */
final class FieldValues {
  private FieldValues() {}

  static List<String> all() {
    List<String> values = new ArrayList<>();
    values.addAll(
        List.of("null", "true", "[]", "{}", "[\"a\"]", "{\"a\":[1]}", "1.5", "-1.5", "1e-3"));
    values.addAll(List.of("0", "-0", "1", "-1", "10000", "10001", "2147483648"));
    values.addAll(List.of("9223372036854775807", "9223372036854775808", "-9223372036854775809"));
    values.addAll(List.of("123456789012345678901234567890", "\"1\"", "\"true\""));
    texts().map(text -> "\"" + text + "\"").forEach(values::add);
    instants().map(text -> "\"" + text + "\"").forEach(values::add);
    for (int bound : new int[] {100, 200, 300, 500, 2000}) {
      for (int length : new int[] {bound, bound + 1}) {
        values.add("\"" + "a".repeat(length) + "\"");
        values.add("\"/" + "a".repeat(length - 1) + "\"");
        values.add("\"" + "я".repeat(length) + "\"");
        values.add("\"/" + "\uD83D\uDE00".repeat(length - 1) + "\"");
      }
    }
    return values;
  }

  private static Stream<String> texts() {
    return Stream.of(
        // blank, or nearly
        "",
        " ",
        "  a",
        "\\t",
        "\\u00a0",
        "\\u2003\\u3000",
        "\\u2028",
        "\\u200b",
        "\\ufeff",
        // not for a line of text
        "a\\nb",
        "a\\n",
        "\\na",
        "a\\u0000",
        "a\\u007f",
        "a\\u0085",
        "a\\u00a0",
        // halves and wholes of surrogate pairs
        "\\ud83d",
        "\\ude00",
        "\\ude00\\ud83d",
        "\\ud83d\\ude00",
        "a\\ud83d ",
        // ids
        "A.b_c~d:e/f-9",
        "a b",
        "a,b",
        "a;b",
        "a|b",
        "é",
        "日本",
        "a\\\\b",
        "^a$",
        // links
        "http://example.org",
        "HTTPS://example.org/ü?q=1#f",
        "http:/example.org",
        "https:example",
        "/",
        "//evil.example",
        "/\\\\evil.example",
        "\\\\\\\\evil",
        "javascript:alert(1)",
        "data:text/html,x",
        " https://example.org",
        "http\\u017f://example.org",
        "ftp://a",
        "/a//b",
        // words of the contract, and their likes
        "visible",
        "pending",
        "hidden",
        "spam",
        "deleted",
        "listed",
        "unlisted",
        "Visible",
        "visible ",
        "LISTED");
  }

  private static Stream<String> instants() {
    return Stream.of(
        "2026-11-24T12:00:00Z",
        "2026-11-24T12:00:00+00:00",
        "2026-11-24T12:00:00-00:00",
        "2026-11-24T12:00:00+03:00",
        "2026-11-24T12:00:00+00",
        "2026-11-24T12:00:00",
        "2026-11-24",
        "2026-11-24t12:00:00z",
        "2026-11-24 12:00:00Z",
        "2026-11-24T12:00Z",
        "20261124T120000Z",
        "2026-11-24T12:00:00.Z",
        "2026-11-24T12:00:00.1Z",
        "2026-11-24T12:00:00.123456789Z",
        "2026-11-24T12:00:00.1234567890Z",
        "2026-11-24T12:00:00,5Z",
        "2026-11-24T24:00:00Z",
        "2026-11-24T23:59:60Z",
        "2026-11-24T23:60:00Z",
        "2026-13-01T00:00:00Z",
        "2026-00-01T00:00:00Z",
        "2026-01-00T00:00:00Z",
        "2026-01-32T00:00:00Z",
        "1970-01-01T00:00:00Z",
        "1969-12-31T23:59:59.999Z",
        "9999-12-31T23:59:59.999999999Z",
        "+10000-01-01T00:00:00Z",
        "-0001-01-01T00:00:00Z",
        "0000-01-01T00:00:00Z",
        "2028-02-29T00:00:00Z",
        "2026-11-24T12:00:00ZZ",
        "2026-11-24T12:00:00Z ",
        "2026-11-24T12:00:00Z\\n",
        "２０２６-11-24T12:00:00Z",
        "now",
        "1764000000");
  }
}
