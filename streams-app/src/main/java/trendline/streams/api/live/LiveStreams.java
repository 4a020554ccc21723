package trendline.streams.api.live;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trendline.events.RankingKey;

/** All streams that somebody follows, by their lists; for one thread at a time. */
final class LiveStreams {
  private final Map<RankingKey, Map<Feed, LiveStream>> streams = new HashMap<>();

  void join(Feed feed, LiveClient client, @Nullable String has) {
    streams
        .computeIfAbsent(feed.key(), key -> new HashMap<>())
        .computeIfAbsent(feed, LiveStream::new)
        .join(client, has);
  }

  void leave(Feed feed, LiveClient client) {
    Map<Feed, LiveStream> ofList = streams.getOrDefault(feed.key(), Map.of());
    LiveStream stream = ofList.get(feed);
    if (stream == null) {
      return;
    }
    stream.leave(client);
    if (stream.isEmpty()) {
      ofList.remove(feed);
    }
    if (ofList.isEmpty()) {
      streams.remove(feed.key());
    }
  }

  void changed(RankingKey key) {
    List.copyOf(streams.getOrDefault(key, Map.of()).values()).forEach(LiveStream::publish);
  }

  /** Lists also change by growing stale, of which nobody tells. */
  void tick() {
    all().forEach(LiveStream::tick);
  }

  void end() {
    all().forEach(LiveStream::end);
  }

  /** A copy, since who fails at once leaves meanwhile. */
  private List<LiveStream> all() {
    return streams.values().stream().flatMap(ofList -> ofList.values().stream()).toList();
  }
}
