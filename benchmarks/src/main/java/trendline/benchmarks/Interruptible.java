package trendline.benchmarks;

import org.apache.kafka.common.errors.InterruptException;
import picocli.CommandLine.ExitCode;
import trendline.cli.ShutdownRequest;

/** Work that ends early, and orderly, by Ctrl-C or a termination signal. */
interface Interruptible {
  void run() throws InterruptedException;

  /** Does it; answers the exit code, which nobody hears where a signal ends the program. */
  static int exitCodeOf(Interruptible work) {
    return ShutdownRequest.endsBy(
        Thread.currentThread()::interrupt,
        () -> {
          try {
            work.run();
            return ExitCode.OK;
          } catch (InterruptedException | InterruptException e) {
            return ExitCode.SOFTWARE;
          }
        });
  }
}
