package trendline.producer.visitors;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import trendline.producer.hash.KeyedHash;

/**
 * What was read of the topic of salts: of a day the first proposal counts, whoever else made one.
 */
final class SaltLedger {
  private final Map<String, Proposal> proposals = new LinkedHashMap<>();
  private final Set<String> expired = new LinkedHashSet<>();

  void add(Proposal proposal) {
    if (proposal.salt() == null) {
      proposals.remove(proposal.key());
      expired.remove(proposal.key());
    } else if (proposal.day().isPresent()) {
      proposals.putIfAbsent(proposal.key(), proposal);
    }
  }

  /** Lets go of the salts of earlier days; only their keys are kept, until they are erased. */
  void forgetBefore(LocalDate first) {
    proposals
        .values()
        .removeIf(
            proposal -> {
              boolean isOver = proposal.day().orElseThrow().isBefore(first);
              if (isOver) {
                expired.add(proposal.key());
              }
              return isOver;
            });
  }

  /** The keys of salts that are forgotten here, but still in the topic. */
  List<String> expired() {
    return List.copyOf(expired);
  }

  /** The salt of each day that has one. */
  Map<LocalDate, KeyedHash> agreed() {
    Map<LocalDate, KeyedHash> agreed = new HashMap<>();
    for (Proposal each : proposals.values()) {
      if (each.salt() != null) {
        agreed.putIfAbsent(each.day().orElseThrow(), each.salt());
      }
    }
    return Map.copyOf(agreed);
  }
}
