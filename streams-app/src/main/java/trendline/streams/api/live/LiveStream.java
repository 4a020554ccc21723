package trendline.streams.api.live;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The clients of one feed: each change is made into a frame once, and offered to all of them. */
final class LiveStream {
  private final Set<LiveClient> clients = new HashSet<>();
  private final Feed feed;
  private @Nullable Frame last;

  LiveStream(Feed feed) {
    this.feed = feed;
  }

  Feed feed() {
    return feed;
  }

  /** Takes a client in; sends it the list unless it says that it has it. */
  void join(LiveClient client, @Nullable String has) {
    publish();
    clients.add(client);
    client.greet();
    if (last == null) {
      client.end();
    } else if (!last.id().equals(has)) {
      client.offer(last);
    }
  }

  void leave(LiveClient client) {
    clients.remove(client);
  }

  boolean isEmpty() {
    return clients.isEmpty();
  }

  /** Offers the newest frame where it is another one; ends where there is no list any more. */
  void publish() {
    Frame newest = feed.newest();
    boolean changed = newest == null || last == null || !newest.id().equals(last.id());
    last = newest;
    if (newest == null) {
      end();
    } else if (changed) {
      all().forEach(client -> client.offer(newest));
    }
  }

  void tick() {
    publish();
    all().forEach(LiveClient::tick);
  }

  void end() {
    all().forEach(LiveClient::end);
  }

  /** A copy, since a client that fails at once leaves meanwhile. */
  private List<LiveClient> all() {
    return List.copyOf(clients);
  }
}
