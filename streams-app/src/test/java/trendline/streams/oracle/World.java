package trendline.streams.oracle;

/** What a random stream happens to: the code under test with the oracle beside it. */
public interface World extends AutoCloseable {
  @Override
  void close();
}
