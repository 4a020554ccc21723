package trendline.producer.visitors;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import trendline.producer.hash.KeyedHash;

/** The proposals as records of a topic with one partition. */
final class KafkaSaltLog implements SaltLog {
  private static final Duration MOMENT = Duration.ofMillis(500);
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(15);

  private final TopicPartition partition;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final KafkaProducer<byte[], byte[]> producer;

  /**
   * Prepares the topic and reads from its beginning.
   *
   * @throws KafkaException where Kafka does not answer, or refuses
   */
  KafkaSaltLog(Map<String, Object> clientConfig, String topic, short replicationFactor) {
    Map<String, Object> config = new HashMap<>(clientConfig);
    config.put("client.id", "trendline-salts");
    config.put("default.api.timeout.ms", (int) LONGEST_ANSWER.toMillis());
    config.put("request.timeout.ms", (int) LONGEST_ANSWER.toMillis());
    try (Admin admin = Admin.create(config)) {
      SaltTopic.prepare(admin, topic, replicationFactor);
    }
    partition = new TopicPartition(topic, 0);
    consumer = consumer(config);
    producer = producer(config);
  }

  private KafkaConsumer<byte[], byte[]> consumer(Map<String, Object> config) {
    Map<String, Object> ours = new HashMap<>(config);
    ours.put("enable.auto.commit", false);
    ours.put("auto.offset.reset", "earliest");
    ours.put("allow.auto.create.topics", false);
    KafkaConsumer<byte[], byte[]> opened =
        new KafkaConsumer<>(ours, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    opened.assign(List.of(partition));
    opened.seekToBeginning(List.of(partition));
    return opened;
  }

  private static KafkaProducer<byte[], byte[]> producer(Map<String, Object> config) {
    Map<String, Object> ours = new HashMap<>(config);
    ours.put("acks", "all");
    ours.put("enable.idempotence", true);
    ours.put("linger.ms", 0);
    ours.put("max.block.ms", LONGEST_ANSWER.toMillis());
    ours.put("delivery.timeout.ms", (int) LONGEST_ANSWER.toMillis());
    return new KafkaProducer<>(ours, new ByteArraySerializer(), new ByteArraySerializer());
  }

  @Override
  public List<Proposal> read() {
    List<Proposal> proposals = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> each : consumer.poll(MOMENT)) {
      if (each.key() != null) {
        proposals.add(
            new Proposal(
                new String(each.key(), StandardCharsets.UTF_8),
                // an empty value is no salt, and no key of a hash either
                each.value() == null || each.value().length == 0
                    ? null
                    : new KeyedHash(each.value())));
      }
    }
    return proposals;
  }

  @Override
  public boolean isAtEnd() {
    long end = consumer.endOffsets(List.of(partition), LONGEST_ANSWER).getOrDefault(partition, 0L);
    return consumer.position(partition, LONGEST_ANSWER) >= end;
  }

  @Override
  public void propose(String key, byte[] salt) {
    send(key, salt);
  }

  @Override
  public void erase(String key) {
    send(key, null);
  }

  private void send(String key, byte @Nullable [] value) {
    byte[] keyBytes = key.getBytes(StandardCharsets.UTF_8);
    try {
      producer
          .send(new ProducerRecord<>(partition.topic(), partition.partition(), keyBytes, value))
          .get(2 * LONGEST_ANSWER.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new KafkaException("a salt could not be written", e.getCause());
    } catch (TimeoutException e) {
      throw new KafkaException("a salt could not be written in time", e);
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(5));
    consumer.close();
  }
}
