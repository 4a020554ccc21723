package trendline.streams.topology;

/** One partition, which had nothing to catch up with. */
final class NothingBehind implements CatchUp {
  @Override
  public void begin(int partition) {}

  @Override
  public void end(int partition) {}

  @Override
  public boolean isCaughtUp(int partition) {
    return true;
  }

  @Override
  public int partitions() {
    return 1;
  }
}
