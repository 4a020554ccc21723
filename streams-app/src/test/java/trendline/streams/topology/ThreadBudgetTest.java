package trendline.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ThreadBudgetTest {
  private final ThreadBudget budget = new ThreadBudget();

  @Test
  void aFailureThatComesBackAgainAndAgainIsNotReplacedForEver() {
    for (int i = 0; i < ThreadBudget.MOST; i++) {
      assertThat(budget.spend(i)).isTrue();
    }

    assertThat(budget.spend(10)).isFalse();
  }

  @Test
  void anOldFailureNoLongerCounts() {
    for (int i = 0; i < ThreadBudget.MOST; i++) {
      budget.spend(i);
    }

    assertThat(budget.spend(ThreadBudget.WITHIN.toMillis())).isTrue();
    assertThat(budget.spend(ThreadBudget.WITHIN.toMillis())).isFalse();
  }
}
