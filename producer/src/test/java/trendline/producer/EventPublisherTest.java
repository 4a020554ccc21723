package trendline.producer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import trendline.events.ArticleRemoved;
import trendline.events.topics.Topics;

class EventPublisherTest {
  private final MockProducer<byte[], byte[]> kafka =
      new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
  private final EventPublisher publisher =
      new EventPublisher(new DirectSending(kafka), new Topics("site."));

  @Test
  void eachEventGoesToTheTopicOfItsType() {
    publisher.publish(Samples.view());
    publisher.publish(Samples.comment());
    publisher.publish(Samples.article());

    assertThat(kafka.history())
        .extracting(ProducerRecord::topic)
        .containsExactly("site.page-views", "site.comments", "site.articles");
  }

  @Test
  void aRemovedArticleIsATombstone() {
    publisher.publish(new ArticleRemoved("budget-2031"));

    ProducerRecord<byte[], byte[]> sent = kafka.history().get(0);
    assertThat(sent.topic()).isEqualTo("site.articles");
    assertThat(sent.key()).asString().isEqualTo("budget-2031");
    assertThat(sent.value()).isNull();
  }

  @Test
  void anEventCountsAsAcknowledgedOnlyWhenKafkaHasIt() {
    publisher.publish(Samples.view());
    assertThat(counters()).containsExactly(1L, 0L, 0L);

    kafka.completeNext();

    assertThat(counters()).containsExactly(1L, 1L, 0L);
  }

  @Test
  void anEventThatKafkaRefusesIsCountedAndNotThrown() {
    publisher.publish(Samples.view());

    kafka.errorNext(new TimeoutException("no answer"));

    assertThat(counters()).containsExactly(1L, 0L, 1L);
  }

  @Test
  void whatTheClientThrowsIsCountedAndNotThrown() {
    kafka.sendException = new IllegalStateException("closed");

    publisher.publish(Samples.view());

    assertThat(counters()).containsExactly(1L, 0L, 1L);
  }

  @Test
  void aPublisherThatIsClosedDropsAndDoesNotThrow() {
    publisher.close();

    publisher.publish(Samples.view());

    assertThat(counters()).containsExactly(1L, 0L, 1L);
  }

  @Test
  void aFlushWaitsForEveryEvent() {
    publisher.publish(Samples.view());
    publisher.publish(Samples.comment());

    publisher.flush();

    assertThat(counters()).containsExactly(2L, 2L, 0L);
  }

  private List<Long> counters() {
    return List.of(publisher.published(), publisher.acknowledged(), publisher.dropped());
  }
}
