package trendline.demo.site;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import trendline.demo.topic.TopicFollower;
import trendline.events.Article;
import trendline.events.ArticleRemoved;
import trendline.events.Decoded;
import trendline.events.EventDecoder;
import trendline.events.EventType;
import trendline.events.topics.Topics;

/** Keeps the shelf as the topic of articles says, whoever wrote there. */
final class ShelfReader implements AutoCloseable {
  private final EventDecoder decoder = new EventDecoder();
  private final Shelf shelf;
  private final TopicFollower follower;

  ShelfReader(Map<String, Object> clientConfig, Topics topics, Shelf shelf) {
    this.shelf = shelf;
    follower =
        new TopicFollower(
            clientConfig, topics.articles().name(), "site-articles", this::take, () -> {});
  }

  private void take(ConsumerRecord<byte[], byte[]> record) {
    Decoded decoded = decoder.decode(EventType.ARTICLE, record.key(), record.value());
    if (decoded instanceof Decoded.Accepted accepted) {
      if (accepted.event() instanceof Article article) {
        shelf.put(article);
      } else if (accepted.event() instanceof ArticleRemoved removed) {
        shelf.remove(removed.articleId());
      }
    }
  }

  @Override
  public void close() {
    follower.close();
  }
}
