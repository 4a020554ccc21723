package trendline.producer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class QueuedSendingTest {
  private static final int ROOM = 10_000;
  private static final int VALUE_BYTES = 796;

  private final CountDownLatch kafkaIsBack = new CountDownLatch(1);
  private final CountDownLatch clientWaits = new CountDownLatch(1);
  private final MockProducer<byte[], byte[]> kafka = new Waiting();
  private final QueuedSending sending = new QueuedSending(kafka, ROOM);
  private final AtomicInteger arrived = new AtomicInteger();
  private final List<Exception> failures = Collections.synchronizedList(new ArrayList<>());

  @AfterEach
  void close() {
    kafkaIsBack.countDown();
    sending.close();
  }

  @Test
  void theCallerDoesNotWaitThoughKafkasClientDoes() throws InterruptedException {
    send(1);
    clientWaits.await();

    send(2);

    assertThat(arrived).hasValue(0);
    assertThat(kafka.history()).isEmpty();
  }

  @Test
  void whatWaitedArrivesInItsOrder() {
    send(3);
    kafkaIsBack.countDown();

    sending.flush();

    assertThat(arrived).hasValue(3);
    assertThat(kafka.history())
        .extracting(each -> each.key()[0])
        .containsExactly((byte) 0, (byte) 1, (byte) 2);
  }

  @Test
  void asManyWaitAsHaveRoomAndTheOthersFailAtOnce() {
    send(15);

    assertThat(failures).hasSize(5).allMatch(e -> e.toString().contains("10000 bytes"));

    kafkaIsBack.countDown();
    sending.flush();
    assertThat(arrived).hasValue(10);
  }

  @Test
  void thereIsRoomAgainOnceTheWaitingHaveGone() {
    send(10);
    kafkaIsBack.countDown();
    sending.flush();

    send(10);
    sending.flush();

    assertThat(arrived).hasValue(20);
    assertThat(failures).isEmpty();
  }

  @Test
  void aCloseSendsWhatWaits() {
    send(10);
    kafkaIsBack.countDown();

    sending.close();

    assertThat(arrived).hasValue(10);
    assertThat(kafka.closed()).isTrue();
  }

  @Test
  void afterACloseEverythingFailsAtOnce() {
    kafkaIsBack.countDown();
    sending.close();

    send(1);

    assertThat(failures).hasSize(1);
  }

  @Test
  void aCloseThatSendsNothingInTimeFailsEveryRecordOnce() {
    send(10);

    sending.close(Duration.ofMillis(50));

    // the one that the thread was at fails on that thread
    while (failures.size() < 10) {
      Thread.onSpinWait();
    }
    assertThat(failures).hasSize(10);
    assertThat(arrived).hasValue(0);
  }

  private void send(int count) {
    for (int i = 0; i < count; i++) {
      sending.send(
          new ProducerRecord<>("topic", new byte[] {(byte) i, 0, 0, 0}, new byte[VALUE_BYTES]),
          failure -> {
            if (failure == null) {
              arrived.incrementAndGet();
            } else {
              failures.add(failure);
            }
          });
    }
  }

  /** Kafka's client as it is while no broker answers: a send does not return. */
  private final class Waiting extends MockProducer<byte[], byte[]> {
    Waiting() {
      super(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    }

    // holding the lock while it waits, it would make the test wait, too
    @SuppressWarnings("UnsynchronizedOverridesSynchronized")
    @Override
    public Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> message, Callback callback) {
      clientWaits.countDown();
      try {
        kafkaIsBack.await();
      } catch (InterruptedException e) {
        throw new InterruptException(e);
      }
      return super.send(message, callback);
    }
  }
}
