package trendline.producer.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import trendline.events.Article;
import trendline.events.ArticleRemoved;
import trendline.events.Comment;
import trendline.events.InvalidFieldException;
import trendline.events.PageView;
import trendline.producer.Samples;

class TimeShiftTest {
  private final TimeShift yearOn = new TimeShift(Duration.ofDays(365));

  @Test
  void everyInstantMovesByTheSame() {
    PageView view = (PageView) yearOn.applyTo(Samples.view());
    Comment comment = (Comment) yearOn.applyTo(Samples.comment());
    Article article = (Article) yearOn.applyTo(Samples.article());

    assertThat(view.occurredAt()).isEqualTo("2032-02-29T12:00:00Z");
    assertThat(comment.occurredAt()).isEqualTo("2032-02-29T12:00:00Z");
    assertThat(article.publishedAt()).isEqualTo("2032-02-29T12:00:00Z");
  }

  @Test
  void nothingElseChanges() {
    TimeShift andBack = new TimeShift(Duration.ofDays(-365));

    assertThat(andBack.applyTo(yearOn.applyTo(Samples.view()))).isEqualTo(Samples.view());
    assertThat(andBack.applyTo(yearOn.applyTo(Samples.comment()))).isEqualTo(Samples.comment());
    assertThat(andBack.applyTo(yearOn.applyTo(Samples.article()))).isEqualTo(Samples.article());
    assertThat(yearOn.applyTo(new ArticleRemoved("a"))).isEqualTo(new ArticleRemoved("a"));
  }

  @Test
  void aShiftOutOfTheCalendarIsRefused() {
    TimeShift tooFar = new TimeShift(Duration.ofDays(-365 * 100));

    assertThatThrownBy(() -> tooFar.applyTo(Samples.view()))
        .isInstanceOf(InvalidFieldException.class);
  }

  @Test
  void anArticleOnlySaysHowThingsAre() {
    assertThat(TimeShift.occurredAt(Samples.article())).isNull();
    assertThat(TimeShift.occurredAt(Samples.view())).isEqualTo(Samples.NOON);
    assertThat(TimeShift.occurredAt(Samples.comment())).isEqualTo(Samples.NOON);
  }
}
