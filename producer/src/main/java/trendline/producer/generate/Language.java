package trendline.producer.generate;

/** In which language the site writes. */
public enum Language {
  RU,
  EN,
  /** Now in one, now in the other. */
  BOTH;

  boolean has(String code) {
    return this == BOTH || name().equalsIgnoreCase(code);
  }
}
