package trendline.benchmarks.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import trendline.cli.FailedException;
import trendline.events.topics.TopicCreation;
import trendline.events.topics.Topics;

/** The topics of one run, which go away with it, and how far the one who counts has come. */
public final class Site implements AutoCloseable {
  private static final long ANSWER_SECONDS = 20;

  private final Map<String, Object> clientConfig;
  private final Topics topics;
  private final Admin admin;
  private final List<TopicPartition> views = new ArrayList<>();

  public Site(String bootstrapServer, String prefix, int partitions) throws InterruptedException {
    clientConfig = Map.of("bootstrap.servers", bootstrapServer);
    topics = new Topics(prefix);
    admin = Admin.create(clientConfig);
    new TopicCreation(admin, topics).createMissing(partitions, (short) 1);
    answer(
        admin
            .createTopics(List.of(new NewTopic(textbookLists(), Optional.of(1), Optional.empty())))
            .all());
    for (int partition = 0; partition < partitions; partition++) {
      views.add(new TopicPartition(topics.pageViews().name(), partition));
    }
  }

  public Map<String, Object> clientConfig() {
    return clientConfig;
  }

  public Topics topics() {
    return topics;
  }

  /** Where the textbook writes its lists. */
  public String textbookLists() {
    return topics.prefix() + "top";
  }

  /** The group of whoever counts here. */
  public String group() {
    return topics.prefix() + "streams";
  }

  /** The end of each partition of page views, behind what is not committed, too. */
  public Map<TopicPartition, Long> ends() throws InterruptedException {
    return ends(IsolationLevel.READ_UNCOMMITTED);
  }

  /** Up to where page views can be read. */
  public Map<TopicPartition, Long> committedEnds() throws InterruptedException {
    return ends(IsolationLevel.READ_COMMITTED);
  }

  private Map<TopicPartition, Long> ends(IsolationLevel isolation) throws InterruptedException {
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    views.forEach(partition -> asked.put(partition, OffsetSpec.latest()));
    Map<TopicPartition, Long> ends = new HashMap<>();
    answer(admin.listOffsets(asked, new ListOffsetsOptions(isolation)).all())
        .forEach((partition, end) -> ends.put(partition, end.offset()));
    return ends;
  }

  /** How many page views are left to count before these ends, by what is committed. */
  public long left(Map<TopicPartition, Long> ends) throws InterruptedException {
    Map<TopicPartition, OffsetAndMetadata> committed =
        answer(admin.listConsumerGroupOffsets(group()).partitionsToOffsetAndMetadata());
    return ends.entrySet().stream()
        .mapToLong(
            end -> {
              OffsetAndMetadata counted = committed.get(end.getKey());
              return Math.max(0, end.getValue() - (counted == null ? 0 : counted.offset()));
            })
        .sum();
  }

  private static <T> T answer(KafkaFuture<T> asked) throws InterruptedException {
    try {
      return asked.get(ANSWER_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw FailedException.because("the broker does not answer", e);
    }
  }

  /** Removes the topics, to make room on the disk: whoever used them has ended. */
  @Override
  public void close() {
    try (admin) {
      List<String> all =
          answer(admin.listTopics().names()).stream()
              .filter(name -> name.startsWith(topics.prefix()))
              .toList();
      answer(admin.deleteTopics(all).all());
    } catch (InterruptedException e) {
      // the broker's directory goes away as a whole
      Thread.currentThread().interrupt();
    }
  }
}
