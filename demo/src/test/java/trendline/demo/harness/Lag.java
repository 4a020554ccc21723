package trendline.demo.harness;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import trendline.events.topics.Topic;
import trendline.streams.topology.StreamsSettings;

/** How many records a site's application has not counted yet. */
public final class Lag {
  private Lag() {}

  /** The records of the input topics behind which no count is committed. */
  public static long of(Site site) {
    try (Admin admin = Admin.create(site.kafka().clientConfig())) {
      Map<TopicPartition, OffsetAndMetadata> committed =
          admin
              .listConsumerGroupOffsets(StreamsSettings.defaultApplicationId(site.topics()))
              .partitionsToOffsetAndMetadata()
              .get();
      return ends(admin, site).entrySet().stream()
          .mapToLong(
              end -> {
                OffsetAndMetadata counted = committed.get(end.getKey());
                return end.getValue().offset() - (counted == null ? 0 : counted.offset());
              })
          .sum();
    } catch (ExecutionException e) {
      throw new IllegalStateException("Kafka does not tell offsets", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while Kafka was asked for offsets", e);
    }
  }

  private static Map<TopicPartition, ListOffsetsResultInfo> ends(Admin admin, Site site)
      throws ExecutionException, InterruptedException {
    return admin
        .listOffsets(
            admin
                .describeTopics(site.topics().inputs().stream().map(Topic::name).toList())
                .allTopicNames()
                .get()
                .values()
                .stream()
                .flatMap(
                    topic ->
                        topic.partitions().stream()
                            .map(each -> new TopicPartition(topic.name(), each.partition())))
                .collect(Collectors.toMap(each -> each, each -> OffsetSpec.latest())))
        .all()
        .get();
  }
}
