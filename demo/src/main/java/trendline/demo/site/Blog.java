package trendline.demo.site;

import java.time.Clock;
import java.util.Map;
import org.eclipse.jetty.http.HttpStatus;
import trendline.cli.FailedException;
import trendline.cli.OpenParts;
import trendline.events.topics.Topics;
import trendline.http.HttpListener;
import trendline.producer.EventPublisher;

/** The blog, running: its pages, which report to the collector who reads them, and its comments. */
public final class Blog implements AutoCloseable {
  /** The option that sets the port. */
  public static final String PORT_OPTION = "--site-port";

  private final OpenParts opened = new OpenParts();
  private final HttpListener listener;

  /**
   * Opens it.
   *
   * @param port 0 for any free one
   * @param neighbours what its pages use besides
   * @throws FailedException where the port cannot be had
   */
  public Blog(
      Map<String, Object> clientConfig,
      Topics topics,
      String host,
      int port,
      Neighbours neighbours,
      Clock clock) {
    try {
      Shelf shelf = new Shelf();
      opened.add(new ShelfReader(clientConfig, topics, shelf));
      EventPublisher publisher = opened.add(EventPublisher.prompt(clientConfig, topics));
      Guestbook guestbook = new Guestbook(publisher, clock);
      Reading reading = new Reading(shelf, guestbook, neighbours);
      Writing writing = new Writing(shelf, guestbook, reading);
      listener =
          opened.add(
              new HttpListener(
                  "site",
                  PORT_OPTION,
                  host,
                  port,
                  new BlogHandler(reading, writing),
                  (request, response, callback) -> {
                    response.setStatus(HttpStatus.INTERNAL_SERVER_ERROR_500);
                    response.write(true, java.nio.ByteBuffer.allocate(0), callback);
                    return true;
                  }));
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /** The port that is open. */
  public int port() {
    return listener.port();
  }

  @Override
  public void close() {
    opened.close();
  }
}
