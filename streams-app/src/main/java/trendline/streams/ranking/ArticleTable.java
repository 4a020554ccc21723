package trendline.streams.ranking;

import java.util.AbstractCollection;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The articles by their id: open addressing with linear probing (Knuth, The Art of Computer
 * Programming, 6.4), half of the places free at least. Hashes lie apart from the articles, so that
 * nearly always no other article is touched than the one that is looked for.
 */
final class ArticleTable extends AbstractCollection<ArticleActivity> {
  private static final int FIRST_ROOM = 1024;

  private int[] hashes = new int[FIRST_ROOM];
  private @Nullable ArticleActivity[] articles = new ArticleActivity[FIRST_ROOM];
  private int size;

  @Override
  public int size() {
    return size;
  }

  /** Takes eight characters at a time; {@link String#hashCode} has each wait for the one before. */
  static int hash(String articleId) {
    return hash(IdHash.of(articleId));
  }

  /** The same, out of an {@link IdHash}. */
  static int hash(long idHash) {
    return (int) (idHash >>> Integer.SIZE);
  }

  @Nullable ArticleActivity get(String articleId) {
    int hash = hash(articleId);
    int at = home(hash);
    ArticleActivity article = articles[at];
    while (article != null) {
      if (hashes[at] == hash && article.articleId().equals(articleId)) {
        return article;
      }
      at = next(at);
      article = articles[at];
    }
    return null;
  }

  /** Reads the place where an article is looked for first. */
  int touch(int hash) {
    int at = home(hash);
    return hashes[at] + (articles[at] == null ? 0 : 1);
  }

  /**
   * Nearly always the article that {@link #get} finds, but found by its hash alone, without a look
   * at it.
   */
  @Nullable ArticleActivity likely(int hash) {
    int at = home(hash);
    while (articles[at] != null && hashes[at] != hash) {
      at = next(at);
    }
    return articles[at];
  }

  /** Adds an article that is not there. */
  @Override
  public boolean add(ArticleActivity article) {
    if (2 * (size + 1) > articles.length) {
      resize(2 * articles.length);
    }
    insert(article, hash(article.articleId()));
    size++;
    return true;
  }

  private void insert(ArticleActivity article, int hash) {
    int at = home(hash);
    while (articles[at] != null) {
      at = next(at);
    }
    hashes[at] = hash;
    articles[at] = article;
  }

  void drop(ArticleActivity article) {
    int at = home(hash(article.articleId()));
    while (articles[at] != article) {
      if (articles[at] == null) {
        return;
      }
      at = next(at);
    }
    articles[at] = null;
    size--;
    moveUp(at);
  }

  /** Moves those behind a place that became free to where they are still found. */
  private void moveUp(int freed) {
    for (int at = next(freed); articles[at] != null; at = next(at)) {
      ArticleActivity article = articles[at];
      articles[at] = null;
      insert(article, hashes[at]);
    }
  }

  @Override
  public boolean removeIf(Predicate<? super ArticleActivity> filter) {
    int before = size;
    ArticleActivity[] all = toArray(new ArticleActivity[0]);
    for (ArticleActivity article : all) {
      if (filter.test(article)) {
        drop(article);
      }
    }
    if (8 * size < articles.length && articles.length > FIRST_ROOM) {
      resize(Math.max(FIRST_ROOM, 4 * Integer.highestOneBit(Math.max(1, size))));
    }
    return size < before;
  }

  private void resize(int room) {
    int[] oldHashes = hashes;
    ArticleActivity[] old = articles;
    hashes = new int[room];
    articles = new ArticleActivity[room];
    for (int at = 0; at < old.length; at++) {
      ArticleActivity article = old[at];
      if (article != null) {
        insert(article, oldHashes[at]);
      }
    }
  }

  private int home(int hash) {
    return hash >>> (Integer.numberOfLeadingZeros(articles.length) + 1);
  }

  private int next(int at) {
    return (at + 1) & (articles.length - 1);
  }

  @Override
  public Iterator<ArticleActivity> iterator() {
    return new Iterator<>() {
      private int at = skip(0);

      @Override
      public boolean hasNext() {
        return at < articles.length;
      }

      @Override
      public ArticleActivity next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        ArticleActivity article = articles[at];
        at = skip(at + 1);
        return article;
      }
    };
  }

  private int skip(int from) {
    int at = from;
    while (at < articles.length && articles[at] == null) {
      at++;
    }
    return at;
  }
}
