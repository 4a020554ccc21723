package trendline.events.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicDifferencesTest {
  private final Topics topics = new Topics("site.");
  private final Map<String, TopicState> states = new HashMap<>();

  TopicDifferencesTest() {
    for (Topic topic : topics.all()) {
      String policy = topic.settings().getOrDefault("cleanup.policy", "");
      states.put(topic.name(), state(4, policy, Topics.MAX_RECORD_BYTES));
    }
  }

  @Test
  void topicsAsTheyAreCreatedDoNotDiffer() {
    assertThat(differences()).isEmpty();
  }

  @Test
  void aTopicThatIsMissingIsNamed() {
    states.remove("site.rankings");

    assertThat(differences()).containsExactly("site.rankings: is missing");
  }

  @Test
  void inputsOfDifferentPartitionCountsAreNamedWithThem() {
    states.put("site.comments", state(5, "delete", Topics.MAX_RECORD_BYTES));

    assertThat(differences())
        .singleElement()
        .asString()
        .contains("site.articles=4, site.comments=5, site.page-views=4");
  }

  @Test
  void outputsMayHavePartitionCountsOfTheirOwn() {
    states.put("site.rankings", state(1, "compact", Topics.MAX_RECORD_BYTES));

    assertThat(differences()).isEmpty();
  }

  @Test
  void anotherCleanupPolicyIsToldWithTheOneThatItMustBe() {
    states.put("site.articles", state(4, "compact,delete", 1_000_000));

    assertThat(differences())
        .containsExactly("site.articles: cleanup.policy is compact,delete, must be compact");
  }

  @Test
  void tooSmallABoundOfRecordsIsToldAndALargerOneIsNot() {
    states.put("site.rankings", state(4, "compact", 1_000_000));
    states.put("site.dead-letters", state(4, "delete", 9_000_000));

    assertThat(differences())
        .containsExactly("site.rankings: max.message.bytes is 1000000, must be 5242880 or more");
  }

  private List<String> differences() {
    return TopicDifferences.of(topics, states);
  }

  private static TopicState state(int partitions, String policy, long maxBytes) {
    return new TopicState(partitions, 3, policy, -1, maxBytes, 0, -1);
  }
}
