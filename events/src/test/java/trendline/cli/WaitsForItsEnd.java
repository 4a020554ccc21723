package trendline.cli;

import java.time.Duration;

/** A program that only waits to be ended, for {@link ShutdownRequestTest}. */
final class WaitsForItsEnd {
  private WaitsForItsEnd() {}

  public static void main(String[] args) throws InterruptedException {
    try (ShutdownRequest request = new ShutdownRequest()) {
      System.out.println("waiting");
      if (request.cameWithin(Duration.ofSeconds(30))) {
        System.out.println("closed");
      }
    }
  }
}
