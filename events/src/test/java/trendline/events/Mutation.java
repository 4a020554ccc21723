package trendline.events;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** Spoils a document as networks, bugs and attackers do. */
final class Mutation {
  private static final String[] INSERTS = {
    "{",
    "}",
    "[",
    "]",
    "\"",
    "\\",
    ",",
    ":",
    "null",
    "true",
    "NaN",
    "-",
    "1e999999999",
    "0.0",
    "9".repeat(50),
    "\\ud83d",
    "\\u0000",
    "\u0000",
    "\uFEFF",
    "я",
    "\uD83D\uDE00",
    " ",
    "\n",
    "//",
    "{}",
    "\"type\":\"comment\",",
    "\"articleId\":\"x\",",
    "\"version\":-1,",
    "\"title\":null,"
  };
  private static final byte[][] BAD_UTF8 = {
    {(byte) 0x80},
    {(byte) 0xC0, (byte) 0x80},
    {(byte) 0xC1, (byte) 0x81},
    {(byte) 0xE2, (byte) 0x82},
    {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
    {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
    {(byte) 0xF8, (byte) 0x88},
    {(byte) 0xFF, (byte) 0xFE}
  };

  private final Random random;

  Mutation(Random random) {
    this.random = random;
  }

  byte[] of(byte[] document) {
    int at = random.nextInt(document.length + 1);
    return switch (random.nextInt(10)) {
      case 0, 1 -> flipped(document, 1 + random.nextInt(3));
      case 2 -> Arrays.copyOf(document, at);
      case 3 -> Arrays.copyOfRange(document, at, document.length);
      case 4 -> with(document, at, utf8(INSERTS[random.nextInt(INSERTS.length)]));
      case 5 -> with(document, at, BAD_UTF8[random.nextInt(BAD_UTF8.length)]);
      case 6 -> with(document, document.length, utf8(INSERTS[random.nextInt(INSERTS.length)]));
      case 7 -> with(document, Math.min(1, document.length), utf8(longField()));
      case 8 -> new String(document, StandardCharsets.UTF_8).getBytes(encoding());
      default -> with(document, at, Arrays.copyOfRange(document, at / 2, at));
    };
  }

  private byte[] flipped(byte[] document, int times) {
    byte[] copy = document.clone();
    for (int i = 0; i < times && copy.length > 0; i++) {
      copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return copy;
  }

  private static byte[] with(byte[] document, int at, byte[] insert) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(document.length + insert.length);
    out.write(document, 0, at);
    out.writeBytes(insert);
    out.write(document, at, document.length - at);
    return out.toByteArray();
  }

  /** A field that nobody knows, deep, long or repeated. */
  private String longField() {
    int size = 1 << random.nextInt(random.nextInt(50) == 0 ? 21 : 12);
    return switch (random.nextInt(4)) {
      case 0 -> "\"x\":" + "[".repeat(size) + "]".repeat(size) + ",";
      case 1 -> "\"x\":" + "{\"a\":".repeat(size) + "1" + "}".repeat(size) + ",";
      case 2 -> "\"x\":\"" + "\uD83D\uDE00".repeat(size) + "\",";
      default -> "\"" + "n".repeat(size) + "\":" + "7".repeat(1 + random.nextInt(60)) + ",";
    };
  }

  private Charset encoding() {
    Charset[] encodings = {
      StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.ISO_8859_1
    };
    return encodings[random.nextInt(encodings.length)];
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
