package trendline.benchmarks.growth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShapeTest {
  @Test
  void eachDiffersFromTheUsualOneInOneThing() {
    assertThat(Shape.all())
        .doesNotHaveDuplicates()
        .contains(Shape.USUAL)
        .filteredOn(shape -> !shape.equals(Shape.USUAL))
        .allMatch(
            shape ->
                (shape.articles() == Shape.USUAL.articles() ? 0 : 1)
                        + (shape.partitions() == Shape.USUAL.partitions() ? 0 : 1)
                        + (shape.instances() == Shape.USUAL.instances() ? 0 : 1)
                        + (shape.categories() == Shape.USUAL.categories() ? 0 : 1)
                    == 1);
  }
}
