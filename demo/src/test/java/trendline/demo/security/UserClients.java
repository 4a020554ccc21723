package trendline.demo.security;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Kafka's plain clients under one user, none of which does more than it is told. */
final class UserClients implements AutoCloseable {
  private static final int ANSWER_SECONDS = 20;
  private static final Duration POLL = Duration.ofMillis(100);

  private final Map<String, Object> config;
  private final Admin admin;
  private final KafkaProducer<byte[], byte[]> producer;
  private final KafkaConsumer<byte[], byte[]> consumer;

  UserClients(Map<String, Object> config) {
    this.config = config;
    admin = Admin.create(config);
    Map<String, Object> plain = new HashMap<>(config);
    // idempotence asks for a right of its own
    plain.put("enable.idempotence", false);
    producer = new KafkaProducer<>(plain, new ByteArraySerializer(), new ByteArraySerializer());
    Map<String, Object> reader = new HashMap<>(config);
    reader.put("enable.auto.commit", false);
    reader.put("allow.auto.create.topics", false);
    consumer =
        new KafkaConsumer<>(reader, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  Admin admin() {
    return admin;
  }

  void write(String topic) throws Exception {
    await(producer.send(new ProducerRecord<>(topic, 0, new byte[] {1}, new byte[] {1})));
  }

  /** Reads a record of any partition; the topic must have one. */
  void read(String topic, int partitions) {
    List<TopicPartition> all =
        IntStream.range(0, partitions).mapToObj(i -> new TopicPartition(topic, i)).toList();
    consumer.assign(all);
    consumer.seekToBeginning(all);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(ANSWER_SECONDS);
    while (consumer.poll(POLL).isEmpty()) {
      if (System.nanoTime() - end > 0) {
        throw new IllegalStateException(topic + " has no record to read");
      }
    }
  }

  /** Commits as a member of a group would. */
  void commit(String group, String topic) {
    Map<String, Object> member = new HashMap<>(config);
    member.put("group.id", group);
    member.put("enable.auto.commit", false);
    try (KafkaConsumer<byte[], byte[]> inGroup =
        new KafkaConsumer<>(member, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      inGroup.commitSync(
          Map.of(new TopicPartition(topic, 0), new OffsetAndMetadata(0)),
          Duration.ofSeconds(ANSWER_SECONDS));
    }
  }

  void beginTransaction(String id) {
    Map<String, Object> transactional = new HashMap<>(config);
    transactional.put("transactional.id", id);
    try (KafkaProducer<byte[], byte[]> opened =
        new KafkaProducer<>(transactional, new ByteArraySerializer(), new ByteArraySerializer())) {
      opened.initTransactions();
    }
  }

  static void await(KafkaFuture<?> answer) throws Exception {
    await(answer.toCompletionStage().toCompletableFuture());
  }

  private static void await(Future<?> answer) throws Exception {
    try {
      answer.get(ANSWER_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  /** Whether Kafka lets the user; what fails for another reason was let. */
  boolean may(Attempt attempt) {
    try {
      attempt.action().run(this);
      return true;
    } catch (AuthorizationException e) {
      return false;
    } catch (ApiException | CommitFailedException e) {
      return true;
    } catch (Exception e) {
      throw new IllegalStateException(attempt.says() + " ended unexpectedly", e);
    }
  }

  @Override
  public void close() {
    consumer.close();
    producer.close(Duration.ofSeconds(1));
    admin.close(Duration.ofSeconds(1));
  }
}
