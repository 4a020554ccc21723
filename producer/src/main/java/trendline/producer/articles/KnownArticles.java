package trendline.producer.articles;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The ids of the site's articles. Only holders of an API key can add one, so that the set is as
 * large as the site, about 120 bytes an article, whatever readers ask for.
 */
public final class KnownArticles {
  private final Set<String> ids = ConcurrentHashMap.newKeySet();
  private volatile boolean complete;

  public boolean contains(String articleId) {
    return ids.contains(articleId);
  }

  public void add(String articleId) {
    ids.add(articleId);
  }

  public void remove(String articleId) {
    ids.remove(articleId);
  }

  /** All that was published before the start is in. */
  void completed() {
    complete = true;
  }

  /** Whether an id that is not here is the id of nothing. */
  public boolean isComplete() {
    return complete;
  }

  public int size() {
    return ids.size();
  }
}
