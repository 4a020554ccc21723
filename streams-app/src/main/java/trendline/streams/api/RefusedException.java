package trendline.streams.api;

/** A request that breaks a rule; becomes the problem's answer where it was asked. */
final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  RefusedException(Problem problem) {
    // no stack trace: the client's mistake, not ours
    super(problem.detail(), null, false, false);
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}
