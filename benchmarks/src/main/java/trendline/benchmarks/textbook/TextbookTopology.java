package trendline.benchmarks.textbook;

import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.TimeWindows;
import org.apache.kafka.streams.state.Stores;
import trendline.benchmarks.load.Counts.Row;
import trendline.events.PageView;

/**
 * The usual way: views counted by article and hour, regrouped by hour, and aggregated into a
 * priority queue of the best hundred.
 */
public final class TextbookTopology {
  /** The store of the counts. */
  public static final String COUNTS = "views-by-hour";

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration GRACE = Duration.ofMinutes(10);
  private static final Duration KEPT = HOUR.plus(GRACE);

  private final String views;
  private final String lists;
  private final boolean dropsDuplicates;

  /**
   * One between two topics.
   *
   * @param views the topic that it reads
   * @param lists the topic to which each hour's best are written
   * @param dropsDuplicates whether a visitor's further views of an article are dropped
   */
  public TextbookTopology(String views, String lists, boolean dropsDuplicates) {
    this.views = views;
    this.lists = lists;
    this.dropsDuplicates = dropsDuplicates;
  }

  public Topology build(Properties config) {
    StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(config)));
    Serde<String> text = Serdes.String();
    Serde<PageView> view = PageViewSerde.serde();

    KStream<String, PageView> read =
        builder.stream(
            views,
            Consumed.with(text, view)
                .withName("views")
                .withTimestampExtractor(
                    (record, partitionTime) ->
                        ((PageView) record.value()).occurredAt().toEpochMilli()));
    KStream<String, PageView> counted =
        dropsDuplicates
            ? read.processValues(DropDuplicates.supplier(), Named.as("drop-duplicates"))
            : read;

    counted
        .groupByKey(Grouped.with("by-article", text, view))
        .windowedBy(TimeWindows.ofSizeAndGrace(HOUR, GRACE))
        .count(
            Named.as("count"),
            Materialized.<String, Long>as(Stores.inMemoryWindowStore(COUNTS, KEPT, HOUR, false))
                .withKeySerde(text)
                .withValueSerde(Serdes.Long()))
        .toStream(Named.as("counts"))
        .map(
            (article, count) ->
                KeyValue.pair(article.window().start(), new Row(article.key(), count)),
            Named.as("by-window"))
        .groupByKey(Grouped.with("by-hour", Serdes.Long(), TopArticles.rowSerde()))
        .aggregate(
            TopArticles::new,
            (hour, row, top) -> top.with(row),
            Named.as("best"),
            Materialized.<Long, TopArticles>as(Stores.inMemoryKeyValueStore("best-of-hour"))
                .withKeySerde(Serdes.Long())
                .withValueSerde(TopArticles.serde()))
        .toStream(Named.as("lists"))
        .to(lists, Produced.with(Serdes.Long(), TopArticles.serde()).withName("publish-lists"));
    return builder.build(config);
  }
}
