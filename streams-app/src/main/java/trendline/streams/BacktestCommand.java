package trendline.streams;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import trendline.cli.FailedException;
import trendline.cli.WrongUseException;
import trendline.streams.backtest.Backtest;
import trendline.streams.backtest.History;
import trendline.streams.backtest.HistoryReader;
import trendline.streams.backtest.Instants;
import trendline.streams.backtest.RankingLines;
import trendline.streams.backtest.StatusLine;
import trendline.streams.ranking.RankingSettings;

/** {@code backtest}: the lists as they would have stood at instants of a history. */
@Command(
    name = "backtest",
    mixinStandardHelpOptions = true,
    description = {
      "Shows the lists as they would have stood at instants of a history, one as a JSON line for each instant, list and scope; by the pipeline's own classes, without a broker.",
      "Each view comes at its own time, a comment in its newest version when it was written, an article with the newest event before it in its file, or from the start where there is none. Files need not be in order, and all are held in memory. Everything is one partition."
    })
public final class BacktestCommand implements Callable<Integer> {
  private final InputStream in;
  private final PrintStream out;
  private final PrintStream err;

  @Mixin private BacktestOptions options = new BacktestOptions();

  public BacktestCommand() {
    this(System.in, System.out, System.err);
  }

  /** The command with streams in the place of the program's own. */
  public BacktestCommand(InputStream in, PrintStream out, PrintStream err) {
    this.in = in;
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    List<String> files = options.files();
    Instants instants;
    RankingSettings settings;
    try {
      instants = options.instants();
      settings = options.settings();
    } catch (IllegalArgumentException e) {
      throw new WrongUseException(String.valueOf(e.getMessage()), e);
    }
    try (StatusLine status = new StatusLine(err)) {
      History history = read(files, status);
      Backtest backtest = new Backtest(history, settings);
      RankingLines lines = new RankingLines(out);
      instants
          .inOrder(history.last())
          .forEach(
              instant -> {
                backtest.at(instant).forEach(lines::write);
                lines.flush();
                status.show(() -> "at " + instant);
              });
    }
    return ExitCode.OK;
  }

  private History read(List<String> files, StatusLine status) {
    History history =
        new HistoryReader(
                in, lines -> status.show(() -> String.format(Locale.ROOT, "read %,d lines", lines)))
            .read(files);
    if (history.isEmpty()) {
      throw new FailedException(
          history.firstMalformed() == null
              ? "--events: there is no event in what was read"
              : "--events: no line is an event; the first, "
                  + history.firstMalformed()
                  + "; access logs are not read here, replay sends their events");
    }
    if (history.malformed() > 0) {
      status.close();
      err.printf(
          "backtest: left out %d of %d lines, which are no events; the first, %s%n",
          history.malformed(), history.lines(), history.firstMalformed());
    }
    return history;
  }
}
