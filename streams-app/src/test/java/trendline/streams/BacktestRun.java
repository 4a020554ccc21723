package trendline.streams;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import trendline.cli.Program;

/** A run of {@code backtest} with its own standard streams. */
final class BacktestRun {
  static final String VIEW =
      "{\"type\":\"page_view\",\"eventId\":\"e\",\"articleId\":\"a\",\"visitorId\":\"v\",\"occurredAt\":\"2026-11-24T12:00:00Z\"}\n";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final int exit;

  /** Runs it with the input on standard input, and the options parted by spaces. */
  BacktestRun(String input, String arguments) {
    this(input, arguments, false);
  }

  private BacktestRun(String input, String arguments, boolean closed) {
    PrintStream lists = new PrintStream(out, true, StandardCharsets.UTF_8);
    if (closed) {
      lists.close();
    }
    PrintStream said = new PrintStream(err, true, StandardCharsets.UTF_8);
    var in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    Program program = new Program(new BacktestCommand(in, lists, said), Map.of());
    program
        .commandLine()
        .setErr(new PrintWriter(new OutputStreamWriter(said, StandardCharsets.UTF_8), true));
    exit = program.run(arguments.trim().split(" +"));
  }

  /** A run whose standard output nobody reads. */
  static BacktestRun unread(String arguments) {
    return new BacktestRun(VIEW, arguments, true);
  }

  int exit() {
    return exit;
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
