package trendline.producer.collector;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.util.URIUtil;
import trendline.events.Article;
import trendline.events.ArticleRemoved;
import trendline.events.ArticleStatus;
import trendline.events.Decoded;
import trendline.events.Event;
import trendline.events.EventDecoder;
import trendline.events.EventType;
import trendline.events.InvalidFieldException;
import trendline.events.JsonItems;
import trendline.producer.articles.KnownArticles;

/**
 * {@code PUT} and {@code DELETE /v1/articles/{id}}, from the site's backend. A slash in the id may
 * come as {@code %2F} or as it is.
 */
final class ArticlesRoute implements Route {
  private static final String PREFIX = "/v1/articles/";

  private final JsonMapper json = new JsonMapper();
  private final EventDecoder decoder = new EventDecoder();
  private final Intake intake;
  private final KnownArticles known;

  ArticlesRoute(Intake intake, KnownArticles known) {
    this.intake = intake;
    this.known = known;
  }

  @Override
  public String label() {
    return "articles";
  }

  @Override
  public boolean matches(String path) {
    return path.startsWith(PREFIX) && path.length() > PREFIX.length();
  }

  @Override
  public List<String> methods() {
    return List.of("PUT", "DELETE");
  }

  @Override
  public boolean needsKey() {
    return true;
  }

  @Override
  public CompletableFuture<Answer> answer(Arrived request) {
    String id = URIUtil.decodePath(request.path().substring(PREFIX.length()));
    boolean removal = request.method().equals("DELETE");
    Event event;
    try {
      event = removal ? new ArticleRemoved(id) : article(id, request.body());
    } catch (InvalidFieldException | RefusedException e) {
      Problem problem =
          e instanceof RefusedException refused
              ? refused.problem()
              : Problem.invalid((InvalidFieldException) e);
      return CompletableFuture.completedFuture(
          Answer.problem(problemOf(intake.refused(EventType.ARTICLE, problem), problem)));
    }
    return intake
        .take(event, null)
        .thenApply(
            outcome -> {
              if (outcome.problem() == null) {
                remember(id, removal);
              }
              return Outcomes.of(false, List.of(outcome));
            });
  }

  private static Problem problemOf(Outcome outcome, Problem otherwise) {
    return outcome.problem() == null ? otherwise : outcome.problem();
  }

  /** Known at once: a page is often opened before its article has come round through Kafka. */
  private void remember(String id, boolean removal) {
    if (removal) {
      known.remove(id);
    } else {
      known.add(id);
    }
  }

  /** The id stands in the path, and need not be repeated; an article is listed unless it says. */
  private Article article(String id, byte[] body) {
    if (JsonItems.of(body, 1).batch()) {
      throw new RefusedException(Problem.invalid("not_an_object", "body: must be one JSON object"));
    }
    Decoded decoded = decoder.decode(EventType.ARTICLE, completed(id, body));
    if (decoded instanceof Decoded.Rejected rejected) {
      throw new RefusedException(Problem.invalid(rejected.reason().label(), rejected.detail()));
    }
    Article article = (Article) ((Decoded.Accepted) decoded).event();
    if (!article.articleId().equals(id)) {
      throw new RefusedException(
          Problem.invalid("key_mismatch", "articleId: must be the one in the path, or absent"));
    }
    return article;
  }

  private byte[] completed(String id, byte[] body) {
    try {
      ObjectNode fields = (ObjectNode) json.readTree(body);
      if (!fields.has("articleId")) {
        fields.put("articleId", id);
      }
      if (!fields.has("status")) {
        fields.put("status", ArticleStatus.LISTED.label());
      }
      return json.writeValueAsBytes(fields);
    } catch (IOException e) {
      throw new RefusedException(Problem.invalid("not_json", "body: must be JSON"));
    }
  }
}
