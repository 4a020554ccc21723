package trendline.benchmarks.child;

import java.io.IOException;
import java.nio.file.Path;
import trendline.demo.broker.EmbeddedBroker;
import trendline.streams.StreamsMain;

/**
 * What the benchmark runs in JVMs of their own. Each ends when its standard input does: also when
 * the benchmark was killed and could end nobody. A line there asks for the live heap.
 */
public final class ChildMain {
  private ChildMain() {}

  /** The first argument says which; its arguments follow. */
  public static void main(String[] args) throws Exception {
    switch (args[0]) {
      case "broker" -> broker(Path.of(args[1]));
      case "limit" -> {
        try (BareConsumer consumer = new BareConsumer(args[1], args[2], args[3])) {
          awaitEnd();
          CountsFile.write(Path.of(args[4]), consumer.stop());
        }
      }
      case "textbook" -> {
        try (TextbookApp app = new TextbookApp(args[1], args[2], args[3], Path.of(args[4]))) {
          awaitEnd();
          CountsFile.write(Path.of(args[5]), app.counts());
        }
      }
      case "streams" -> {
        Thread tether = new Thread(ChildMain::exitAtEnd, "tether");
        tether.setDaemon(true);
        tether.start();
        StreamsMain.main(args);
      }
      case "heap" ->
          System.out.println(
              "bytes="
                  + new HeapProbe(
                          Integer.parseInt(args[1]),
                          Integer.parseInt(args[2]),
                          Boolean.parseBoolean(args[3]))
                      .bytes());
      default -> throw new IllegalArgumentException("no such child: " + args[0]);
    }
  }

  private static void broker(Path directory) throws IOException {
    try (EmbeddedBroker broker = new EmbeddedBroker(directory, 0)) {
      System.out.println("address=" + broker.bootstrapServer());
      System.out.flush();
      awaitEnd();
    }
  }

  private static void exitAtEnd() {
    try {
      awaitEnd();
    } catch (IOException e) {
      // as good as its end
    }
    System.exit(0);
  }

  private static void awaitEnd() throws IOException {
    int said = System.in.read();
    while (said >= 0) {
      if (said == '\n') {
        System.out.println("heap=" + HeapProbe.used());
      }
      said = System.in.read();
    }
  }
}
