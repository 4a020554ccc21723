package trendline.demo.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A client's connection to the proxy and the proxy's to the server: both end together. */
final class ProxiedConnection {
  private final Socket client;
  private final Socket server;
  private final Consumer<ProxiedConnection> onEnd;
  private final List<Thread> threads = new ArrayList<>();

  ProxiedConnection(Socket client, Socket server, Consumer<ProxiedConnection> onEnd) {
    this.client = client;
    this.server = server;
    this.onEnd = onEnd;
  }

  void start(Supplier<Weather> weather) throws IOException {
    client.setTcpNoDelay(true);
    server.setTcpNoDelay(true);
    OneWay requests = new OneWay(client.getInputStream(), server.getOutputStream(), weather);
    OneWay answers = new OneWay(server.getInputStream(), client.getOutputStream(), weather);
    for (Step each :
        List.<Step>of(requests::read, requests::write, answers::read, answers::write)) {
      Thread thread = new Thread(() -> untilEnd(each), "proxy-" + client.getPort());
      thread.setDaemon(true);
      threads.add(thread);
    }
    threads.forEach(Thread::start);
  }

  private interface Step {
    void run() throws IOException, InterruptedException;
  }

  private void untilEnd(Step step) {
    try {
      step.run();
    } catch (IOException | InterruptedException e) {
      // one of the ends is gone, or the other three steps are
    } finally {
      end();
    }
  }

  /** Ends it as a crashed machine's neighbour does: by RST, without a word. */
  void reset() {
    try {
      client.setSoLinger(true, 0);
      server.setSoLinger(true, 0);
    } catch (IOException e) {
      // closed already
    }
    end();
  }

  private void end() {
    onEnd.accept(this);
    try {
      client.close();
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.forEach(Thread::interrupt);
  }
}
