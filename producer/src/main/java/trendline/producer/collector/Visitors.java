package trendline.producer.collector;

/** How a view's visitor is named, and who counts as one. */
public record Visitors(Pseudonyms pseudonyms, Audience audience) {}
