package trendline.benchmarks.report;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import trendline.benchmarks.pieces.Pieces.Piece;

/** The steps for people, as a table that Markdown knows, too. */
public final class PiecesTable {
  private PiecesTable() {}

  public static void print(List<Piece> pieces, PrintWriter out) {
    out.println("| step | µs | ± |");
    out.println("| --- | ---: | ---: |");
    for (Piece piece : pieces) {
      out.printf(
          Locale.ROOT, "| %s | %,.3f | %,.3f |%n", piece.name(), piece.micros(), piece.error());
    }
    out.flush();
  }
}
