package trendline.benchmarks.growth;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One size of a site.
 *
 * @param articles all of them active
 * @param instances of the application
 */
public record Shape(int articles, int partitions, int instances, int categories) {
  static final Shape USUAL = new Shape(50_000, 4, 1, 3);

  /** All that is measured: the usual one, with one thing after the other changed. */
  public static List<Shape> all() {
    Set<Shape> shapes = new LinkedHashSet<>();
    for (int articles : new int[] {10_000, 100_000, 1_000_000}) {
      shapes.add(new Shape(articles, USUAL.partitions, USUAL.instances, USUAL.categories));
    }
    for (int partitions : new int[] {1, 4, 16}) {
      shapes.add(new Shape(USUAL.articles, partitions, USUAL.instances, USUAL.categories));
    }
    shapes.add(new Shape(USUAL.articles, USUAL.partitions, 2, USUAL.categories));
    shapes.add(new Shape(USUAL.articles, USUAL.partitions, USUAL.instances, 300));
    return new ArrayList<>(shapes);
  }
}
