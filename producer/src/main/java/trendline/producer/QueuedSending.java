package trendline.producer;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.BufferExhaustedException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Never makes the caller wait: records go through a queue, bounded by bytes, to a thread that waits
 * in the caller's place whenever Kafka's client does. What finds no room has failed at once.
 */
final class QueuedSending implements Sending {
  private static final Duration CLOSING = Duration.ofSeconds(10);

  /** What a record costs beside its key and value, roughly. */
  private static final int OVERHEAD_BYTES = 200;

  private final LinkedBlockingQueue<Step> queue = new LinkedBlockingQueue<>();
  private final AtomicLong queuedBytes = new AtomicLong();
  private final Thread thread = new Thread(this::run, "trendline-publisher");
  private final DirectSending kafka;
  private final long mostBytes;
  private volatile boolean isClosed;

  /** A step of the thread: a record to hand on, or all before it to wait for. */
  private record Step(Runnable doing, Runnable givingUp) {}

  QueuedSending(Producer<byte[], byte[]> producer, long mostBytes) {
    kafka = new DirectSending(producer);
    this.mostBytes = mostBytes;
    // a program that forgets to close its publisher can end all the same
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void send(ProducerRecord<byte[], byte[]> message, Delivery delivery) {
    int bytes = bytes(message);
    if (isClosed) {
      delivery.ended(new IllegalStateException("the publisher is closed"));
    } else if (queuedBytes.addAndGet(bytes) > mostBytes) {
      queuedBytes.addAndGet(-bytes);
      delivery.ended(new BufferExhaustedException("more than " + mostBytes + " bytes are waiting"));
    } else {
      enqueue(
          new Step(
              () -> {
                kafka.send(message, delivery);
                queuedBytes.addAndGet(-bytes);
              },
              () -> delivery.ended(new IllegalStateException("the publisher was closed"))));
    }
  }

  private static int bytes(ProducerRecord<byte[], byte[]> message) {
    byte[] value = message.value();
    return OVERHEAD_BYTES + message.key().length + (value == null ? 0 : value.length);
  }

  private void enqueue(Step step) {
    queue.add(step);
    if (isClosed && queue.remove(step)) {
      // the thread may have ended between the look at isClosed and the queue
      step.givingUp().run();
    }
  }

  private void run() {
    try {
      while (true) {
        queue.take().doing().run();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void flush() {
    barrier().join();
  }

  private CompletableFuture<Void> barrier() {
    CompletableFuture<Void> passed = new CompletableFuture<>();
    enqueue(
        new Step(
            () -> {
              try {
                kafka.flush();
              } catch (InterruptException e) {
                // closing; its thread is about to see that by itself
              } finally {
                passed.complete(null);
              }
            },
            () -> passed.complete(null)));
    return passed;
  }

  @Override
  public void close() {
    close(CLOSING);
  }

  void close(Duration longest) {
    if (isClosed) {
      return;
    }
    long end = System.nanoTime() + longest.toNanos();
    CompletableFuture<Void> sent = barrier();
    isClosed = true;
    try {
      sent.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      // what is left is counted below, or by Kafka's client when it closes
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    thread.interrupt();
    kafka.close(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
    for (Step each = queue.poll(); each != null; each = queue.poll()) {
      each.givingUp().run();
    }
  }
}
