package trendline.producer.replay;

/** Makes events out of the lines of one format. */
interface LineReader {
  /**
   * Reads a line.
   *
   * @param number the line's number in its file, from 1
   * @param line without its end
   */
  LineOutcome read(long number, byte[] line);
}
