package trendline.streams.ranking;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The categories that have lists of their own: the first ones seen. */
final class Categories {
  private static final Logger LOG = LoggerFactory.getLogger(Categories.class);

  private final int most;
  private final Set<String> names = new LinkedHashSet<>();
  private boolean dirty;
  private boolean refused;

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

  /** Adds a category, if there is one and room for it. */
  void add(@Nullable String name) {
    if (name == null || names.contains(name)) {
      return;
    }
    if (names.size() < most) {
      names.add(name);
      dirty = true;
    } else if (!refused) {
      refused = true;
      LOG.warn(
          "a further category gets no list of its own; raise --max-categories category={}", name);
    }
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
