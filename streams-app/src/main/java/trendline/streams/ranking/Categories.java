package trendline.streams.ranking;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The categories that have lists of their own: the first ones seen. */
final class Categories {
  private final int most;
  private final Set<String> names = new LinkedHashSet<>();
  private boolean dirty;

  Categories(int most) {
    this.most = most;
  }

  void restore(byte @Nullable [] bytes) {
    if (bytes != null) {
      RowReader row = new RowReader(bytes);
      while (row.hasMore()) {
        names.add(row.text());
      }
    }
  }

  /** Adds a category; false where there is no room for it. */
  boolean add(String name) {
    if (names.contains(name)) {
      return true;
    }
    if (names.size() >= most) {
      return false;
    }
    dirty = true;
    return names.add(name);
  }

  boolean contains(@Nullable String name) {
    return names.contains(name);
  }

  Set<String> names() {
    return names;
  }

  void save(ActivityRows rows) {
    if (dirty) {
      RowWriter row = new RowWriter();
      names.forEach(row::text);
      rows.put(RowKeys.CATEGORIES, row.toBytes());
      dirty = false;
    }
  }
}
