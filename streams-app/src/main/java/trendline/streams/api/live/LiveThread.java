package trendline.streams.api.live;

/** Where all that concerns streams is done, one thing after the other. */
interface LiveThread extends AutoCloseable {
  void run(Runnable task);

  void eachSecond(Runnable task);

  /** Does what was handed over before, then stops; what comes later is passed over. */
  @Override
  void close();
}
