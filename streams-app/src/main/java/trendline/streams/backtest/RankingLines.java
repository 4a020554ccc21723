package trendline.streams.backtest;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import trendline.cli.FailedException;
import trendline.events.ListsCodec;
import trendline.events.Ranking;

/** Writes rankings as lines of JSON that begin with {@code at}, the instant asked for. */
public final class RankingLines {
  private final ListsCodec codec = new ListsCodec();
  private final PrintStream out;

  /** Goes by bytes, since JSON is UTF-8 whatever the encoding of the stream's texts. */
  public RankingLines(PrintStream out) {
    this.out = out;
  }

  /** Writes the line of a ranking that was made for its {@code generatedAt}. */
  public void write(Ranking ranking) {
    byte[] json = codec.encode(ranking);
    byte[] at = ("{\"at\":\"" + ranking.generatedAt() + "\",").getBytes(StandardCharsets.UTF_8);
    out.write(at, 0, at.length);
    out.write(json, 1, json.length - 1);
    out.write('\n');
  }

  /**
   * Sends on what was written.
   *
   * @throws FailedException where nobody takes it any more
   */
  public void flush() {
    if (out.checkError()) {
      throw new FailedException("the lists cannot be written to standard output");
    }
  }
}
