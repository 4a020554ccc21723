package trendline.events.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trendline.events.EventType;

class TopicsTest {
  @Test
  void theNamesAreThosePromised() {
    Topics topics = new Topics(Topics.DEFAULT_PREFIX);

    assertThat(topics.all())
        .extracting(Topic::name)
        .containsExactly(
            "trendline.page-views",
            "trendline.comments",
            "trendline.articles",
            "trendline.rankings",
            "trendline.article-totals",
            "trendline.dead-letters");
  }

  @Test
  void whatIsReadByItsLatestValueIsCompacted() {
    Topics topics = new Topics("");

    assertThat(topics.all())
        .filteredOn(topic -> "compact".equals(topic.settings().get("cleanup.policy")))
        .extracting(Topic::name)
        .containsExactly("articles", "rankings", "article-totals");
  }

  @Test
  void eachEventTypeHasOneInput() {
    Topics topics = new Topics("site-a.");

    assertThat(topics.inputs())
        .allMatch(Topic::input)
        .containsExactly(
            topics.of(EventType.PAGE_VIEW),
            topics.of(EventType.COMMENT),
            topics.of(EventType.ARTICLE));
    assertThat(topics.all()).filteredOn(Topic::input).isEqualTo(topics.inputs());
  }

  @Test
  void theLongestPrefixLeavesRoomForKafkasLimit() {
    Topics topics = new Topics("p".repeat(100));

    assertThat(topics.all()).allMatch(topic -> topic.name().length() <= 249);
    assertThatIllegalArgumentException().isThrownBy(() -> new Topics("p".repeat(101)));
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "a b.", "a/b.", "сайт.", "a\n", "a:b"})
  void aPrefixThatTopicsMayNotHaveIsNamedWithTheRule(String prefix) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Topics(prefix))
        .withMessageContaining("\"" + prefix + "\"")
        .withMessageContaining("[A-Za-z0-9._-]{0,100}");
  }
}
