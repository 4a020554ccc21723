package trendline.streams.topology;

import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import trendline.events.topics.Topic;
import trendline.events.topics.Topics;
import trendline.streams.metrics.EventMetrics;

/** The whole pipeline on one page: events in, lists and totals out. */
public final class PipelineTopology {
  private final Topics topics;
  private final PipelineSettings settings;
  private final EventMetrics metrics;
  private final CatchUp catchUp;

  PipelineTopology(
      Topics topics, PipelineSettings settings, EventMetrics metrics, CatchUp catchUp) {
    this.topics = topics;
    this.settings = settings;
    this.metrics = metrics;
    this.catchUp = catchUp;
  }

  /**
   * Builds the topology.
   *
   * @param config the configuration that the {@code KafkaStreams} around it gets
   */
  public Topology build(Properties config) {
    // the builder refuses unnamed internal topics and stores only where it is given the
    // configuration
    StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(config)));
    Serde<byte[]> bytes = Serdes.ByteArray();
    OutcomeMetrics outcomes = new OutcomeMetrics(metrics);
    List<String> inputs = topics.inputs().stream().map(Topic::name).toList();

    KStream<String, Counted> counted =
        builder.stream(
                inputs,
                Consumed.with(bytes, bytes)
                    .withName("events")
                    .withTimestampExtractor(new ClampedTimestamp()))
            .process(
                owning(
                    () -> new CountActivity(topics, settings, metrics, outcomes, catchUp),
                    new ActivityStoreBuilder(settings.ranking(), outcomes::addViews)),
                Named.as("count-activity"));

    counted
        .flatMapValues(Counted::rejected, Named.as("rejected"))
        .process(DeadLetters::new, Named.as("keep-rejected"))
        .to(topics.deadLetters().name(), Produced.with(bytes, bytes).withName("dead-letters"));

    counted
        .flatMapValues(Counted::totals, Named.as("totals"))
        .to(
            topics.articleTotals().name(),
            Produced.with(Serdes.String(), ValueSerdes.totals()).withName("publish-totals"));

    counted
        .flatMapValues(Counted::news, Named.as("news-of-partition"))
        .repartition(
            Repartitioned.with(Serdes.String(), ValueSerdes.partitionNews())
                .withStreamPartitioner(new BeatsToAll())
                .withName("partition-candidates"))
        .process(
            owning(() -> new MergeLists(settings), MergeLists.storeBuilder()),
            Named.as("merge-lists"))
        .to(
            topics.rankings().name(),
            Produced.with(Serdes.String(), ValueSerdes.rankings()).withName("publish-rankings"));

    return builder.build(config);
  }

  /** A processor that brings its own store. */
  private static <K, V, L, W> ProcessorSupplier<K, V, L, W> owning(
      ProcessorSupplier<K, V, L, W> supplier, StoreBuilder<?> store) {
    return new ProcessorSupplier<>() {
      @Override
      public Processor<K, V, L, W> get() {
        return supplier.get();
      }

      @Override
      public Set<StoreBuilder<?>> stores() {
        return Set.of(store);
      }
    };
  }
}
