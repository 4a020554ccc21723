package trendline.demo.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A site's pages and, on another port and so another origin, a collector that keeps what the real
 * {@code beacon.js} sends it.
 */
public final class RecordingCollector implements AutoCloseable {
  /**
   * What came.
   *
   * @param headers the request's, a line each
   */
  public record Received(JsonNode body, String contentType, List<String> headers) {
    public String articleId() {
      return body.path("articleId").asText();
    }

    public String eventId() {
      return body.path("eventId").asText();
    }
  }

  private final ObjectMapper json = new ObjectMapper();
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final HttpServer collector;
  private final HttpServer pages;
  private final byte[] beacon;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final AtomicInteger views = new AtomicInteger();
  private volatile int status = 202;
  private volatile String attributes = "";
  private volatile String scriptHost;

  /** Starts both. */
  public RecordingCollector() {
    try (InputStream script =
        RecordingCollector.class.getResourceAsStream("/trendline/producer/beacon.js")) {
      if (script == null) {
        throw new IllegalStateException("the producer's jar has no beacon.js");
      }
      beacon = script.readAllBytes();
      collector = HttpServer.create(loopback(), 0);
      pages = HttpServer.create(loopback(), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    collector.createContext("/beacon.js", each -> answer(each, 200, "text/javascript", beacon));
    collector.createContext("/v1/page-views", this::take);
    pages.createContext("/", this::page);
    scriptHost = "http://localhost:" + collector.getAddress().getPort();
    collector.start();
    pages.start();
  }

  private static InetSocketAddress loopback() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  /** The attributes of the script tag of the pages that are asked for from now on. */
  public void setAttributes(String others) {
    attributes = others;
  }

  /** Pages have the script of another collector from now on. */
  public void takeScriptFrom(String address) {
    scriptHost = address;
  }

  /** How views are answered from now on; kept are those answered 202. */
  public void answerWith(int other) {
    status = other;
  }

  /** Where a page is. */
  public String page(String path) {
    return "http://localhost:" + pages.getAddress().getPort() + path;
  }

  /** The articles of what came, in order. */
  public List<String> articles() {
    return received.stream().map(Received::articleId).toList();
  }

  public List<Received> received() {
    return List.copyOf(received);
  }

  /** How many views were sent, whatever the answer. */
  public int asked() {
    return views.get();
  }

  /** The paths of the pages that were asked for. */
  public List<String> pages() {
    return List.copyOf(asked);
  }

  private void page(HttpExchange exchange) throws IOException {
    asked.add(exchange.getRequestURI().getPath());
    String script = scriptHost + "/beacon.js\" " + attributes;
    String page =
        "<!doctype html><meta charset=utf-8><title>page</title><script defer src=\""
            + script
            + "></script><h1>"
            + exchange.getRequestURI().getPath()
            + "</h1>";
    answer(exchange, 200, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
  }

  private void take(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    views.incrementAndGet();
    if (status == 202) {
      received.add(
          new Received(
              json.readTree(body),
              String.valueOf(header(exchange, "Content-Type")),
              exchange.getRequestHeaders().entrySet().stream()
                  .map(each -> each.getKey() + ": " + String.join(", ", each.getValue()))
                  .toList()));
    }
    String origin = header(exchange, "Origin");
    if (origin != null) {
      exchange.getResponseHeaders().set("Access-Control-Allow-Origin", origin);
    }
    answer(exchange, status, "application/json", "{}".getBytes(StandardCharsets.UTF_8));
  }

  private static @Nullable String header(HttpExchange exchange, String name) {
    return exchange.getRequestHeaders().getFirst(name);
  }

  private static void answer(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    collector.stop(0);
    pages.stop(0);
  }
}
