package trendline.producer.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import trendline.events.Article;

class StoryTest {
  @Test
  void bothLanguagesHaveEnoughToFillAList() {
    assertThat(Story.in(Language.RU)).hasSizeGreaterThanOrEqualTo(20);
    assertThat(Story.in(Language.EN)).hasSizeGreaterThanOrEqualTo(20);
    assertThat(Story.in(Language.BOTH))
        .hasSize(Story.in(Language.RU).size() + Story.in(Language.EN).size());
  }

  @Test
  void noTwoStoriesShareASlug() {
    assertThat(Story.in(Language.BOTH)).extracting(Story::slug).doesNotHaveDuplicates();
  }

  @Test
  void whenAllStoriesAreToldTheyAreContinued() {
    List<Story> one = Story.in(Language.RU).subList(0, 1);
    Instant start = Instant.parse("2031-05-01T12:00:00Z");
    Newsroom newsroom = new Newsroom(one, "", 2, start, new Random(1));
    newsroom.publishDue(start);
    newsroom.publishDue(start);

    assertThat(newsroom.published())
        .extracting(Publication::article)
        .extracting(Article::title)
        .containsExactlyInAnyOrder(one.get(0).title(), one.get(0).title() + ", часть 2");
  }
}
