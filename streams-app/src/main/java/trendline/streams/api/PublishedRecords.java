package trendline.streams.api;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trendline.cli.Durations;
import trendline.events.ArticleTotals;
import trendline.events.ListDescription;
import trendline.events.ListsCodec;
import trendline.events.Ranking;
import trendline.events.RankingKey;
import trendline.events.topics.Topics;

/**
 * Brings the records of {@code rankings} and {@code article-totals} into the lists; skips and
 * counts those that it cannot read, so that one strange record cannot stop the site's pages.
 */
final class PublishedRecords {
  private static final Logger LOG = LoggerFactory.getLogger(PublishedRecords.class);

  private final ListsCodec codec = new ListsCodec();
  private final AtomicLong unreadable = new AtomicLong();
  private final Topics topics;
  private final PublishedLists lists;

  PublishedRecords(Topics topics, PublishedLists lists) {
    this.topics = topics;
    this.lists = lists;
  }

  /** How many records were skipped. */
  long unreadable() {
    return unreadable.get();
  }

  void take(ConsumerRecord<byte[], byte[]> published) {
    Runnable change;
    try {
      change =
          published.topic().equals(topics.rankings().name())
              ? rankingChange(published)
              : totalsChange(published);
    } catch (UncheckedIOException | IllegalArgumentException e) {
      skip(published, e);
      return;
    }
    // outside, so that trouble of a listener is not taken for a bad record
    change.run();
  }

  private Runnable rankingChange(ConsumerRecord<byte[], byte[]> published) {
    RankingKey key = RankingKey.parse(keyOf(published));
    if (published.value() == null) {
      return () -> lists.removeRanking(key);
    }
    Ranking ranking = codec.ranking(published.value());
    // JSON's null, and fields that are missing, come through the codec as Java's null
    require(ranking != null, "the value is null");
    require(ranking.key().equals(key), "the key is not the ranking's");
    require(ranking.generatedAt() != null, "generatedAt is missing");
    require(ranking.algorithm() != null, "algorithm is missing");
    require(
        ranking.entries().stream().allMatch(entry -> entry.articleId() != null),
        "an entry's articleId is missing");
    Durations.parse(ranking.window());
    ListDescription description = description(published);
    return () -> {
      if (description != null) {
        lists.describe(ranking.list(), description);
      }
      lists.put(ranking);
    };
  }

  private @Nullable ListDescription description(ConsumerRecord<byte[], byte[]> published) {
    Header header = published.headers().lastHeader(ListDescription.HEADER);
    return header == null ? null : codec.description(header.value());
  }

  private Runnable totalsChange(ConsumerRecord<byte[], byte[]> published) {
    String articleId = keyOf(published);
    if (published.value() == null) {
      return () -> lists.removeTotals(articleId);
    }
    ArticleTotals totals = codec.totals(published.value());
    require(totals != null, "the value is null");
    require(totals.articleId().equals(articleId), "the key is not the article's id");
    return () -> lists.put(totals);
  }

  private static String keyOf(ConsumerRecord<byte[], byte[]> published) {
    byte[] key = published.key();
    if (key == null) {
      throw new IllegalArgumentException("the record has no key");
    }
    return new String(key, StandardCharsets.UTF_8);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  private void skip(ConsumerRecord<byte[], byte[]> published, RuntimeException why) {
    if (unreadable.getAndIncrement() == 0) {
      LOG.atWarn()
          .addKeyValue("topic", published.topic())
          .addKeyValue("partition", published.partition())
          .addKeyValue("offset", published.offset())
          .setCause(why)
          .log("Skipped a published record that cannot be read; further ones are only counted");
    }
  }
}
