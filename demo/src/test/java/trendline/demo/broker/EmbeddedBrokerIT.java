package trendline.demo.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.FinalizedVersionRange;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import trendline.cli.FailedException;

@Timeout(120)
class EmbeddedBrokerIT {
  private static final TopicPartition NOTES = new TopicPartition("notes", 0);

  @TempDir Path dataDir;

  @Test
  void aRestartOnTheSameDirectoryKeepsTheRecordsThoughThePortChanges() throws Exception {
    try (EmbeddedBroker broker = new EmbeddedBroker(dataDir, 0)) {
      write(broker, "kept");
    }

    List<String> values;
    try (EmbeddedBroker broker = new EmbeddedBroker(dataDir, 0)) {
      values = read(broker);
    }

    assertThat(values).containsExactly("kept");
  }

  @Test
  void aBrokerSpeaksTheNewestTransactionsOfProduction() throws Exception {
    try (EmbeddedBroker broker = new EmbeddedBroker(dataDir, 0);
        Admin admin = Admin.create(clients(broker))) {
      var features = admin.describeFeatures().featureMetadata().get().finalizedFeatures();

      assertThat(features.get("transaction.version"))
          .extracting(FinalizedVersionRange::maxVersionLevel)
          .isEqualTo((short) 2);
    }
  }

  @Test
  void aSecondBrokerOnTheSameDirectoryIsRefusedAndTheFirstGoesOn() throws Exception {
    try (EmbeddedBroker broker = new EmbeddedBroker(dataDir, 0)) {
      assertThatThrownBy(() -> new EmbeddedBroker(dataDir, 0))
          .isInstanceOf(FailedException.class)
          .hasMessageContaining("--data-dir " + dataDir + ": another demo uses it");

      write(broker, "still there");
      assertThat(read(broker)).containsExactly("still there");
    }
  }

  @Test
  void aPortInUseIsRefusedByItsOption() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = other.getLocalPort();

      assertThatThrownBy(() -> new EmbeddedBroker(dataDir, port))
          .isInstanceOf(FailedException.class)
          .hasMessage("--broker-port " + port + ": in use; choose another, or 0 for any free one");
    }
  }

  @Test
  void aDirectoryThatIsAFileIsRefusedByItsOption() throws Exception {
    Path file = Files.createFile(dataDir.resolve("file"));

    assertThatThrownBy(() -> new EmbeddedBroker(file, 0))
        .isInstanceOf(FailedException.class)
        .hasMessageStartingWith("--data-dir " + file + ": cannot be written");
  }

  private static Map<String, Object> clients(EmbeddedBroker broker) {
    return Map.of("bootstrap.servers", broker.bootstrapServer());
  }

  private static void write(EmbeddedBroker broker, String value) throws Exception {
    try (Admin admin = Admin.create(clients(broker));
        KafkaProducer<String, String> producer =
            new KafkaProducer<>(clients(broker), new StringSerializer(), new StringSerializer())) {
      admin.createTopics(List.of(new NewTopic(NOTES.topic(), 1, (short) 1))).all().get();
      producer.send(new ProducerRecord<>(NOTES.topic(), value)).get();
    }
  }

  private static List<String> read(EmbeddedBroker broker) {
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(clients(broker), new StringDeserializer(), new StringDeserializer())) {
      consumer.assign(List.of(NOTES));
      consumer.seekToBeginning(List.of(NOTES));
      return consumer.poll(Duration.ofSeconds(20)).records(NOTES).stream()
          .map(each -> each.value())
          .toList();
    }
  }
}
