package trendline.producer.delivery;

import java.util.concurrent.CompletableFuture;

/** Sends a record to Kafka. */
interface RecordSender {
  /** Done once every in-sync replica has the record; fails where that is not known. */
  CompletableFuture<Void> send(OutgoingRecord outgoing);
}
