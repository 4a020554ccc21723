package trendline.producer.collector;

import static org.assertj.core.api.Assertions.assertThat;
import static trendline.producer.collector.SetClock.NOON;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trendline.events.Article;
import trendline.events.ArticleRemoved;
import trendline.events.Comment;
import trendline.events.CommentState;
import trendline.producer.collector.RunningCollector.Rules;

class BackendsOverHttpTest {
  private static final String COMMENT =
      "{\"commentId\":\"c1\",\"articleId\":\"cup\",\"state\":\"visible\",\"version\":1,"
          + "\"occurredAt\":\"2026-11-24T11:00:00Z\"}";

  private final RunningCollector collector =
      new RunningCollector(new Rules().with(rules -> rules.knownOnly = true));

  @AfterEach
  void close() {
    collector.close();
  }

  private HttpResponse<String> send(String method, String path, String body) {
    return collector.send(method, path, body, "Authorization", "Bearer " + RunningCollector.KEY);
  }

  @Test
  void aCommentIsHandedOver() {
    HttpResponse<String> answer = send("POST", "/v1/comments", COMMENT);

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(collector.taken.events())
        .containsExactly(
            new Comment("c1", "cup", null, CommentState.VISIBLE, 1, NOON.minusSeconds(3600)));
  }

  @Test
  void commentsOfABatchAreAnsweredIndexByIndex() {
    HttpResponse<String> answer =
        send("POST", "/v1/comments", "[" + COMMENT + ",{\"commentId\":\"c2\"}]");

    assertThat(answer.statusCode()).isEqualTo(207);
    assertThat(collector.json(answer).at("/results/1/problem/detail").asText())
        .isEqualTo("articleId: is required");
  }

  @Test
  void aCommentOutOfTheFutureIsRefused() {
    HttpResponse<String> answer =
        send("POST", "/v1/comments", COMMENT.replace("11:00:00Z", "12:05:01Z"));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("from-the-future", "occurredAt");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Bearer wrong", "Bearer a-key-that-is-long-enoug", "Basic YTpi", "Bearer"})
  void withoutAKeyThereIsNoComment(String authorization) {
    HttpResponse<String> answer =
        authorization.isEmpty()
            ? collector.send("POST", "/v1/comments", COMMENT)
            : collector.send("POST", "/v1/comments", COMMENT, "Authorization", authorization);

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    assertThat(collector.taken.events()).isEmpty();
  }

  @Test
  void aBackendWithAWrongKeyIsToldSoOfViewsToo() {
    HttpResponse<String> answer =
        collector.send(
            "POST", "/v1/page-views", "{\"articleId\":\"a\"}", "Authorization", "Bearer wrong");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(collector.taken.events()).isEmpty();
  }

  @Test
  void eachOfSeveralKeysIsGood() {
    HttpResponse<String> answer =
        collector.send(
            "POST", "/v1/comments", COMMENT, "Authorization", "bearer another-key-for-rotation");

    assertThat(answer.statusCode()).isEqualTo(202);
  }

  @Test
  void anArticleMayBeViewedFromItsPublicationToItsRemoval() {
    String view = "{\"articleId\":\"news/2026\"}";
    assertThat(collector.postView(view).statusCode()).isEqualTo(404);

    HttpResponse<String> put =
        send("PUT", "/v1/articles/news%2F2026", "{\"title\":\"The year\",\"category\":\"all\"}");
    assertThat(put.statusCode()).isEqualTo(202);
    assertThat(collector.postView(view).statusCode()).isEqualTo(202);

    assertThat(send("DELETE", "/v1/articles/news/2026", "").statusCode()).isEqualTo(202);
    assertThat(collector.postView(view).statusCode()).isEqualTo(404);
    assertThat(collector.taken.events().get(0))
        .isInstanceOfSatisfying(
            Article.class, article -> assertThat(article.articleId()).isEqualTo("news/2026"));
    assertThat(collector.taken.events()).last().isEqualTo(new ArticleRemoved("news/2026"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "[{\"title\":\"x\"}]",
        "{\"title\":\"x\",\"articleId\":\"other\"}",
        "{\"title\":\"x\",\"url\":\"javascript:alert(1)\"}",
        "{\"title\":\"x\",\"title\":\"y\"}"
      })
  void anArticleThatBreaksTheContractIsRefused(String body) {
    HttpResponse<String> answer = send("PUT", "/v1/articles/a1", body);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(collector.taken.events()).isEmpty();
    assertThat(collector.known.contains("a1")).isFalse();
  }

  @Test
  void anIdThatCannotBeOneIsRefused() {
    assertThat(send("DELETE", "/v1/articles/a%20b", "").statusCode()).isEqualTo(400);
  }
}
