package trendline.producer.visitors;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import trendline.producer.hash.KeyedHash;

/** A topic of salts on the heap, read by any number of collectors. */
final class MemorySaltLog {
  final List<Proposal> records = new ArrayList<>();
  boolean isAway;

  /** The view of one more collector, at the topic's beginning. */
  SaltLog reader() {
    return new Reader();
  }

  private void reach() {
    if (isAway) {
      throw new TimeoutException("away");
    }
  }

  private final class Reader implements SaltLog {
    private int position;

    @Override
    public List<Proposal> read() {
      List<Proposal> unread = List.copyOf(records.subList(position, records.size()));
      position = records.size();
      return unread;
    }

    @Override
    public boolean isAtEnd() throws KafkaException {
      reach();
      return position == records.size();
    }

    @Override
    public void propose(String key, byte[] salt) {
      reach();
      records.add(new Proposal(key, new KeyedHash(salt)));
    }

    @Override
    public void erase(String key) {
      reach();
      records.add(new Proposal(key, null));
    }

    @Override
    public void close() {}
  }
}
