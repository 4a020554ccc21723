package trendline.streams.api.live;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trendline.events.RankingKey;

/** All streams that somebody follows; one thread at a time. */
final class LiveStreams {
  private final Map<Feed, LiveStream> streams = new HashMap<>();

  void join(Feed feed, LiveClient client, @Nullable String has) {
    streams.computeIfAbsent(feed, LiveStream::new).join(client, has);
  }

  void leave(Feed feed, LiveClient client) {
    LiveStream stream = streams.get(feed);
    if (stream != null) {
      stream.leave(client);
      if (stream.isEmpty()) {
        streams.remove(feed);
      }
    }
  }

  void changed(RankingKey key) {
    all().stream().filter(stream -> stream.feed().key().equals(key)).forEach(LiveStream::publish);
  }

  /** Lists also change by growing stale, of which nobody tells. */
  void tick() {
    all().forEach(LiveStream::tick);
  }

  void end() {
    all().forEach(LiveStream::end);
  }

  private List<LiveStream> all() {
    return List.copyOf(streams.values());
  }
}
