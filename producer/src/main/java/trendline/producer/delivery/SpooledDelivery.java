package trendline.producer.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trendline.events.Event;
import trendline.events.EventEncoder;
import trendline.events.topics.Topics;
import trendline.producer.spool.Spool;

/**
 * Sends to Kafka while the spool is empty. What Kafka does not take goes into the spool, and from
 * then on all goes there, in order, until the drainer has emptied it.
 */
public final class SpooledDelivery implements EventDelivery, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SpooledDelivery.class);

  private final EventEncoder encoder = new EventEncoder();
  private final Spool spool;
  private final RecordSender sender;
  private final Drainer drainer;
  private final AutoCloseable connection;

  /** Starts to send what the spool holds; the spool stays the caller's to close. */
  public SpooledDelivery(
      Map<String, Object> clientConfig, Topics topics, Spool spool, MeterRegistry registry) {
    this(new KafkaSender(clientConfig, topics, registry), spool);
  }

  private SpooledDelivery(KafkaSender sender, Spool spool) {
    this(sender, spool, sender);
  }

  SpooledDelivery(RecordSender sender, Spool spool, AutoCloseable connection) {
    this.sender = sender;
    this.spool = spool;
    this.connection = connection;
    drainer = new Drainer(spool, sender);
  }

  @Override
  public CompletableFuture<Void> deliver(Event event) {
    OutgoingRecord outgoing = OutgoingRecord.of(event, encoder);
    if (spool.entries() > 0) {
      return keep(outgoing);
    }
    return sender.send(outgoing).exceptionallyCompose(failure -> keepAfter(failure, outgoing));
  }

  /** Kafka may have got it all the same; then it comes there twice, and is counted once. */
  private CompletableFuture<Void> keepAfter(Throwable failure, OutgoingRecord outgoing) {
    if (spool.entries() == 0) {
      LOG.warn("Kafka does not take events, the spool keeps them until it does", failure);
    }
    return keep(outgoing);
  }

  private CompletableFuture<Void> keep(OutgoingRecord outgoing) {
    CompletableFuture<Void> kept = spool.append(outgoing.toBytes());
    drainer.wake();
    return kept;
  }

  /** Whether the thread that drains runs. */
  public boolean isAlive() {
    return drainer.isAlive();
  }

  /** Events that came out of the spool into Kafka. */
  public long drained() {
    return drainer.drained();
  }

  /** Stops to drain, and waits for what is on its way to Kafka; the spool keeps the rest. */
  @Override
  public void close() throws IOException {
    drainer.close();
    try {
      connection.close();
    } catch (Exception e) {
      throw new IOException("the producer could not be closed", e);
    }
  }
}
